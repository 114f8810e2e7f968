// Package ioutil has old names of what is in io and os.
package ioutil

import (
	"io"
	"io/fs"
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

// ReadDir gives a directory's entries, sorted by name.
func ReadDir(dirname string) ([]fs.FileInfo, error) {
	entries, err := os.ReadDir(dirname)
	if err != nil {
		return nil, err
	}
	list := make([]fs.FileInfo, 0, len(entries))
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		list = append(list, info)
	}
	return list, nil
}
