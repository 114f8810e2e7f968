package rand

import (
	"errors"
	"math/bits"
)

// PCG is O'Neill's generator with 128 bits of state, in its variant DXSM.
type PCG struct {
	hi uint64
	lo uint64
}

func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

func (p *PCG) Seed(seed1, seed2 uint64) {
	p.hi = seed1
	p.lo = seed2
}

func (p *PCG) Uint64() uint64 {
	const (
		mulHi = 2549297995355413924
		mulLo = 4865540595714422341
		incHi = 6364136223846793005
		incLo = 1442695040888963407
		cheap = 0xda942042e4dd58b5
	)
	hi, lo := bits.Mul64(p.lo, mulLo)
	hi += p.hi*mulLo + p.lo*mulHi
	lo, carry := bits.Add64(lo, incLo, 0)
	hi, _ = bits.Add64(hi, incHi, carry)
	p.hi, p.lo = hi, lo
	hi ^= hi >> 32
	hi *= cheap
	hi ^= hi >> 48
	return hi * (lo | 1)
}

const pcgPrefix = "pcg:"

// MarshalBinary implements encoding.BinaryMarshaler.
func (p *PCG) MarshalBinary() ([]byte, error) {
	data := appendBigEndian([]byte(pcgPrefix), p.hi)
	return appendBigEndian(data, p.lo), nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != len(pcgPrefix)+16 || string(data[:len(pcgPrefix)]) != pcgPrefix {
		return errors.New("invalid PCG encoding")
	}
	p.hi = bigEndian(data[len(pcgPrefix):])
	p.lo = bigEndian(data[len(pcgPrefix)+8:])
	return nil
}
