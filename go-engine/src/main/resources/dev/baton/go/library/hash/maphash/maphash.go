// Package maphash hashes bytes for tables, in each process differently.
package maphash

import "math/rand/v2"

// Seed decides what hashes come out. The zero Seed is not to be used.
type Seed struct {
	s uint64
}

func MakeSeed() Seed { return Seed{rand.Uint64() | 1} }

// Hash hashes what is written to it; the zero Hash takes a seed of its own.
type Hash struct {
	seed  Seed
	state uint64
}

func (h *Hash) begin() {
	if h.seed.s == 0 {
		h.SetSeed(MakeSeed())
	}
}

func mix(state uint64, b byte) uint64 { return (state ^ uint64(b)) * 0x100000001b3 }

func finish(state uint64) uint64 {
	state ^= state >> 32
	state *= 0x9e3779b97f4a7c15
	return state ^ state>>29
}

func (h *Hash) Write(b []byte) (int, error) {
	h.begin()
	for _, c := range b {
		h.state = mix(h.state, c)
	}
	return len(b), nil
}

func (h *Hash) WriteString(s string) (int, error) {
	h.begin()
	for i := 0; i < len(s); i++ {
		h.state = mix(h.state, s[i])
	}
	return len(s), nil
}

func (h *Hash) WriteByte(b byte) error {
	h.begin()
	h.state = mix(h.state, b)
	return nil
}

func (h *Hash) Seed() Seed {
	h.begin()
	return h.seed
}

func (h *Hash) SetSeed(seed Seed) {
	if seed.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	h.seed = seed
	h.state = seed.s
}

func (h *Hash) Reset() {
	h.begin()
	h.state = h.seed.s
}

func (h *Hash) Sum64() uint64 {
	h.begin()
	return finish(h.state)
}

func (h *Hash) Sum(b []byte) []byte {
	sum := h.Sum64()
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(sum>>shift))
	}
	return b
}

func (h *Hash) Size() int      { return 8 }
func (h *Hash) BlockSize() int { return 128 }

func Bytes(seed Seed, b []byte) uint64 {
	var h Hash
	h.SetSeed(seed)
	h.Write(b)
	return h.Sum64()
}

func String(seed Seed, s string) uint64 {
	var h Hash
	h.SetSeed(seed)
	h.WriteString(s)
	return h.Sum64()
}
