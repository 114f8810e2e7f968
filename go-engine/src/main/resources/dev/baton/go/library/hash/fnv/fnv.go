// Package fnv has the hash functions of Fowler, Noll and Vo.
package fnv

import (
	"hash"
	"math/bits"
)

const (
	offset32  = 2166136261
	offset64  = 14695981039346656037
	prime32   = 16777619
	prime64   = 1099511628211
	high128   = 0x6c62272e07bb0142
	low128    = 0x62b821756295c58d
	prime128  = 0x13b
	shift128  = 24
	width32   = 4
	width64   = 8
	width128  = 16
	blockSize = 1
)

type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64
	sum128a [2]uint64
)

func New32() hash.Hash32 {
	s := sum32(offset32)
	return &s
}

func New32a() hash.Hash32 {
	s := sum32a(offset32)
	return &s
}

func New64() hash.Hash64 {
	s := sum64(offset64)
	return &s
}

func New64a() hash.Hash64 {
	s := sum64a(offset64)
	return &s
}

func New128() hash.Hash  { return &sum128{high128, low128} }
func New128a() hash.Hash { return &sum128a{high128, low128} }

func (s *sum32) Reset()   { *s = offset32 }
func (s *sum32a) Reset()  { *s = offset32 }
func (s *sum64) Reset()   { *s = offset64 }
func (s *sum64a) Reset()  { *s = offset64 }
func (s *sum128) Reset()  { *s = sum128{high128, low128} }
func (s *sum128a) Reset() { *s = sum128a{high128, low128} }

func (s *sum32) Size() int   { return width32 }
func (s *sum32a) Size() int  { return width32 }
func (s *sum64) Size() int   { return width64 }
func (s *sum64a) Size() int  { return width64 }
func (s *sum128) Size() int  { return width128 }
func (s *sum128a) Size() int { return width128 }

func (s *sum32) BlockSize() int   { return blockSize }
func (s *sum32a) BlockSize() int  { return blockSize }
func (s *sum64) BlockSize() int   { return blockSize }
func (s *sum64a) BlockSize() int  { return blockSize }
func (s *sum128) BlockSize() int  { return blockSize }
func (s *sum128a) BlockSize() int { return blockSize }

func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Sum32() uint32 { return uint32(*s) }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

func appendBig(b []byte, v uint64, width int) []byte {
	for shift := 8 * (width - 1); shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func (s *sum32) Sum(b []byte) []byte  { return appendBig(b, uint64(*s), width32) }
func (s *sum32a) Sum(b []byte) []byte { return appendBig(b, uint64(*s), width32) }
func (s *sum64) Sum(b []byte) []byte  { return appendBig(b, uint64(*s), width64) }
func (s *sum64a) Sum(b []byte) []byte { return appendBig(b, uint64(*s), width64) }

func (s *sum128) Sum(b []byte) []byte {
	return appendBig(appendBig(b, s[0], width64), s[1], width64)
}

func (s *sum128a) Sum(b []byte) []byte {
	return appendBig(appendBig(b, s[0], width64), s[1], width64)
}

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*prime32 ^ sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum32a(c)) * prime32
	}
	*s = h
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*prime64 ^ sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum64a(c)) * prime64
	}
	*s = h
	return len(data), nil
}

// times128 multiplies by the prime 2^88 + 2^8 + 0x3b.
func times128(high, low uint64) (uint64, uint64) {
	carry, product := bits.Mul64(prime128, low)
	return carry + low<<shift128 + prime128*high, product
}

func (s *sum128) Write(data []byte) (int, error) {
	for _, c := range data {
		s[0], s[1] = times128(s[0], s[1])
		s[1] ^= uint64(c)
	}
	return len(data), nil
}

func (s *sum128a) Write(data []byte) (int, error) {
	for _, c := range data {
		s[1] ^= uint64(c)
		s[0], s[1] = times128(s[0], s[1])
	}
	return len(data), nil
}
