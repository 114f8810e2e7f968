// Package hash names what hash functions do.
package hash

import "io"

// Hash is a hash function that what is hashed is written to. Write never fails.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

type Hash32 interface {
	Hash
	Sum32() uint32
}

type Hash64 interface {
	Hash
	Sum64() uint64
}
