// Package rand gives numbers that look random. The sequences for a seed are this engine's own.
package rand

import (
	"math"
	"sync"
)

// Source gives random bits.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// Source64 gives 64 at once.
type Source64 interface {
	Source
	Uint64() uint64
}

// splitMix is Steele, Lea and Flood's generator.
type splitMix struct {
	state uint64
}

func (s *splitMix) Seed(seed int64) { s.state = uint64(seed) }
func (s *splitMix) Int63() int64    { return int64(s.Uint64() >> 1) }

func (s *splitMix) Uint64() uint64 {
	s.state += 0x9E3779B97F4A7C15
	z := s.state
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

func NewSource(seed int64) Source { return &splitMix{uint64(seed)} }

// Rand draws from a source.
type Rand struct {
	src Source
	s64 Source64
}

func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src, s64}
}

func (r *Rand) Seed(seed int64) { r.src.Seed(seed) }
func (r *Rand) Int63() int64    { return r.src.Int63() }
func (r *Rand) Uint32() uint32  { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32    { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int        { return int(uint(r.Int63())) }

func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	most := int64(1<<63 - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > most {
		v = r.Int63()
	}
	return v % n
}

func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	return int32(r.Int63n(int64(n)))
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	return int(r.Int63n(int64(n)))
}

func (r *Rand) Float64() float64 { return float64(r.Int63()>>10) / (1 << 53) }
func (r *Rand) Float32() float32 { return float32(r.Int63()>>39) / (1 << 24) }

// NormFloat64 draws from the normal distribution, by Marsaglia's polar method.
func (r *Rand) NormFloat64() float64 {
	for {
		u := 2*r.Float64() - 1
		v := 2*r.Float64() - 1
		if s := u*u + v*v; s > 0 && s < 1 {
			return u * math.Sqrt(-2*math.Log(s)/s)
		}
	}
}

func (r *Rand) ExpFloat64() float64 { return -math.Log(1 - r.Float64()) }

func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, r.Intn(i+1))
	}
}

func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		p[i] = byte(r.Uint64())
	}
	return len(p), nil
}

// shared is a source that goroutines may share.
type shared struct {
	mu sync.Mutex
	s  splitMix
}

func (s *shared) Seed(seed int64) {
	s.mu.Lock()
	s.s.Seed(seed)
	s.mu.Unlock()
}

func (s *shared) Uint64() uint64 {
	s.mu.Lock()
	v := s.s.Uint64()
	s.mu.Unlock()
	return v
}

func (s *shared) Int63() int64 { return int64(s.Uint64() >> 1) }

// seed gives bits that nobody can foresee.
func seed() uint64

var global = New(&shared{s: splitMix{seed()}})

func Seed(seed int64)                         { global.Seed(seed) }
func Int63() int64                            { return global.Int63() }
func Uint32() uint32                          { return global.Uint32() }
func Uint64() uint64                          { return global.Uint64() }
func Int31() int32                            { return global.Int31() }
func Int() int                                { return global.Int() }
func Int63n(n int64) int64                    { return global.Int63n(n) }
func Int31n(n int32) int32                    { return global.Int31n(n) }
func Intn(n int) int                          { return global.Intn(n) }
func Float64() float64                        { return global.Float64() }
func Float32() float32                        { return global.Float32() }
func NormFloat64() float64                    { return global.NormFloat64() }
func ExpFloat64() float64                     { return global.ExpFloat64() }
func Perm(n int) []int                        { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int))      { global.Shuffle(n, swap) }
func Read(p []byte) (n int, err error)        { return global.Read(p) }
