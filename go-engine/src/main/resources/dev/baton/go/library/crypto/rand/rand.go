// Package rand gives random bytes that nobody can foresee.
package rand

import "io"

func fill(b []byte)

type reader struct{}

func (reader) Read(b []byte) (n int, err error) {
	fill(b)
	return len(b), nil
}

// Reader is the host's source of randomness.
var Reader io.Reader = reader{}

func Read(b []byte) (n int, err error) { return io.ReadFull(Reader, b) }
