// Package rand gives numbers that look random: for a seed the same that any Go gives.
package rand

import "internal/random"

// Rand draws from a source.
type Rand struct {
	src  Source
	s64  Source64
	read remainder
}

func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

// Seed must not be called while another goroutine draws, unless the source is the package's own.
func (r *Rand) Seed(seed int64) {
	if s, ok := r.src.(*shared); ok {
		s.seed(seed, &r.read)
		return
	}
	r.src.Seed(seed)
	r.read.left = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(uint(r.Int63())) }

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
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	most := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > most {
		v = r.Int31()
	}
	return v % n
}

// below draws evenly from [0, n), by Lemire's method.
func (r *Rand) below(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		least := uint32(-n) % uint32(n)
		for low < least {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return int32(product >> 32)
}

func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 takes another number where one would be rounded to 1.
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

func (r *Rand) NormFloat64() float64 {
	for {
		bits := r.Uint32()
		if x, ok := random.Normal(int32(bits), int(bits&0x7f), r); ok {
			return x
		}
	}
}

func (r *Rand) ExpFloat64() float64 {
	for {
		bits := r.Uint32()
		if x, ok := random.Exponential(bits, int(bits&0xff), r); ok {
			return x
		}
	}
}

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
	i := n - 1
	for ; i > 1<<31-1-1; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(int32(i+1))))
	}
}

// Read gives seven bytes of each number; what is left of the last one comes first the next time.
func (r *Rand) Read(p []byte) (n int, err error) {
	if s, ok := r.src.(*shared); ok {
		return s.fill(p, &r.read)
	}
	return r.read.fill(p, r.src)
}

// remainder is what the last Read left of a number: as many bytes of the seven.
type remainder struct {
	bits int64
	left int
}

func (m *remainder) fill(p []byte, src Source) (n int, err error) {
	for i := range p {
		if m.left == 0 {
			m.bits = src.Int63()
			m.left = 7
		}
		p[i] = byte(m.bits)
		m.bits >>= 8
		m.left--
	}
	return len(p), nil
}
