// Package crc64 computes cyclic redundancy checks of 64 bits.
package crc64

import (
	"hash"
	"sync"
)

// Size is the number of bytes of a checksum.
const Size = 8

// Polynomials, the lowest bit first.
const (
	ISO  = 0xD800000000000000
	ECMA = 0xC96C5795D7870F42
)

// Table is what a byte adds to a checksum.
type Table [256]uint64

func makeTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
		for range 8 {
			if crc&1 == 1 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

var known sync.Map

func MakeTable(poly uint64) *Table {
	if t, ok := known.Load(poly); ok {
		return t.(*Table)
	}
	t, _ := known.LoadOrStore(poly, makeTable(poly))
	return t.(*Table)
}

// Update adds bytes to a checksum.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := d.crc
	return append(in, byte(s>>56), byte(s>>48), byte(s>>40), byte(s>>32), byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}
