package rand

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

// NewSource gives the same numbers for a seed as any Go does. It is not for several goroutines.
func NewSource(seed int64) Source { return newLagged(seed) }

const lag = 607

// lagged is an additive lagged Fibonacci generator: each number is the sum of the one 607 and the
// one 273 before it.
type lagged struct {
	numbers []uint64 // lag numbers in a row
	used    int
}

func newLagged(seed int64) *lagged {
	s := &lagged{numbers: make([]uint64, lag)}
	s.Seed(seed)
	return s
}

// start gives the numbers before the first one for a seed.
func start(numbers []uint64, seed int64)

// advance gives the next ones in place of all.
func advance(numbers []uint64)

func (s *lagged) Seed(seed int64) {
	start(s.numbers, seed)
	s.used = lag
}

func (s *lagged) Uint64() uint64 {
	if s.used == lag {
		advance(s.numbers)
		s.used = 0
	}
	v := s.numbers[s.used]
	s.used++
	return v
}

func (s *lagged) Int63() int64 { return int64(s.Uint64() &^ (1 << 63)) }
