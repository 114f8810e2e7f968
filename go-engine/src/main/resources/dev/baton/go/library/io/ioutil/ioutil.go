// Package ioutil has old names of what is in io and os.
package ioutil

import (
	"io"
	"os"
)

// Discard takes everything and keeps nothing.
var Discard io.Writer = io.Discard

func ReadAll(r io.Reader) ([]byte, error)       { return io.ReadAll(r) }
func ReadFile(filename string) ([]byte, error)  { return os.ReadFile(filename) }
func NopCloser(r io.Reader) io.ReadCloser       { return io.NopCloser(r) }

func WriteFile(filename string, data []byte, perm os.FileMode) error {
	return os.WriteFile(filename, data, perm)
}

func TempFile(dir, pattern string) (f *os.File, err error)   { return os.CreateTemp(dir, pattern) }
func TempDir(dir, pattern string) (name string, err error) { return os.MkdirTemp(dir, pattern) }
