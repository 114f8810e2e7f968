// Package digest has the host's cryptographic hash functions.
package digest

import (
	"hash"
	"unsafe"
)

func start(algorithm string) unsafe.Pointer
func update(state unsafe.Pointer, data []byte)

// result leaves the state as it is.
func result(state unsafe.Pointer) []byte

// Sum gives the hash of some bytes.
func Sum(algorithm string, data []byte) []byte {
	state := start(algorithm)
	update(state, data)
	return result(state)
}

type digest struct {
	algorithm   string
	size, block int
	state       unsafe.Pointer
}

func New(algorithm string, size, block int) hash.Hash {
	return &digest{algorithm, size, block, start(algorithm)}
}

func (d *digest) Size() int      { return d.size }
func (d *digest) BlockSize() int { return d.block }
func (d *digest) Reset()         { d.state = start(d.algorithm) }

func (d *digest) Write(p []byte) (n int, err error) {
	update(d.state, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return append(in, result(d.state)...) }
