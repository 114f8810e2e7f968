package rand

import (
	"internal/random"
	"sync"
	"sync/atomic"
)

// shared is a source for all goroutines. Nobody can foresee its numbers until it gets a seed.
type shared struct {
	hasSeed atomic.Bool
	mu      sync.Mutex
	seeded  *lagged
	reading sync.Mutex
}

func (s *shared) Uint64() uint64 {
	if !s.hasSeed.Load() {
		return random.Bits()
	}
	s.mu.Lock()
	v := s.seeded.Uint64()
	s.mu.Unlock()
	return v
}

func (s *shared) Int63() int64 { return int64(s.Uint64() &^ (1 << 63)) }

func (s *shared) Seed(seed int64) {
	s.mu.Lock()
	s.seeded = newLagged(seed)
	s.mu.Unlock()
	s.hasSeed.Store(true)
}

func (s *shared) seed(seed int64, read *remainder) {
	s.reading.Lock()
	s.Seed(seed)
	read.left = 0
	s.reading.Unlock()
}

func (s *shared) fill(p []byte, read *remainder) (n int, err error) {
	s.reading.Lock()
	n, err = read.fill(p, s)
	s.reading.Unlock()
	return n, err
}

var global = New(&shared{})

func Seed(seed int64)                    { global.Seed(seed) }
func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func Read(p []byte) (n int, err error)   { return global.Read(p) }
