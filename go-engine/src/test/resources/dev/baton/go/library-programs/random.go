package main

import (
	"fmt"
	"math"
	"math/rand"
)

type sum uint64

func (s *sum) add(v uint64) { *s = (*s ^ sum(v)) * 0x100000001b3 }

func (s *sum) float(f float64) { s.add(math.Float64bits(f)) }

// narrow gives 63 bits at a time only.
type narrow struct{ src rand.Source }

func (n narrow) Int63() int64    { return n.src.Int63() }
func (n narrow) Seed(seed int64) { n.src.Seed(seed) }

func first(r *rand.Rand) {
	fmt.Println(r.Int63(), r.Uint64(), r.Uint32(), r.Int31(), r.Int())
	fmt.Println(r.Int63n(10), r.Int63n(1<<40), r.Int63n(1<<62+1), r.Int31n(10), r.Int31n(1<<20), r.Int31n(1<<30+1))
	fmt.Println(r.Intn(7), r.Intn(8), r.Intn(1<<31-1), r.Intn(1<<31), r.Intn(1e15))
	fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
	fmt.Println(r.Perm(9))
	letters := []byte("abcdefghij")
	r.Shuffle(len(letters), func(i, j int) { letters[i], letters[j] = letters[j], letters[i] })
	three, nine := make([]byte, 3), make([]byte, 9)
	r.Read(three)
	r.Read(nine)
	fmt.Println(string(letters), three, nine)
	r.Seed(r.Int63())
	r.Read(three)
	fmt.Println(three)
}

func many(r *rand.Rand) {
	const n = 20000
	var s sum
	for i := 0; i < n; i++ {
		s.add(r.Uint64())
		s.add(uint64(r.Int63()))
		s.add(uint64(r.Intn(i + 1)))
		s.add(uint64(r.Int63n(int64(i+1) << 32)))
		s.float(r.Float64())
		s.float(float64(r.Float32()))
	}
	fmt.Printf("%x\n", uint64(s))
	for i := 0; i < 3*n; i++ {
		s.float(r.NormFloat64())
		s.float(r.ExpFloat64())
	}
	fmt.Printf("%x\n", uint64(s))
	for _, z := range []*rand.Zipf{rand.NewZipf(r, 1.5, 3, 1000), rand.NewZipf(r, 1.01, 1, 1<<62), rand.NewZipf(r, 4, 100, 20)} {
		for i := 0; i < n; i++ {
			s.add(z.Uint64())
		}
	}
	fmt.Printf("%x\n", uint64(s))
}

func main() {
	first(rand.New(rand.NewSource(42)))
	many(rand.New(rand.NewSource(1)))
	many(rand.New(narrow{rand.NewSource(2)}))

	var s sum
	for _, seed := range []int64{0, -1, 1<<31 - 2, 1<<31 - 1, 1 << 31, -1 << 31, math.MaxInt64, math.MinInt64, 1700000000123456789} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int63())
		for i := 0; i < 5000; i++ {
			s.add(r.Uint64())
		}
	}
	fmt.Printf("%x\n", uint64(s))

	rand.Seed(42)
	fmt.Println(rand.Int63(), rand.Uint64(), rand.Uint32(), rand.Int31(), rand.Int())
	fmt.Println(rand.Int63n(10), rand.Int31n(10), rand.Intn(10), rand.Float64(), rand.Float32())
	fmt.Println(rand.NormFloat64(), rand.ExpFloat64(), rand.Perm(5))
	some := make([]byte, 10)
	rand.Read(some)
	fmt.Println(some, rand.NewZipf(rand.New(rand.NewSource(1)), 1, 1, 10) == nil)
}
