package main

import (
	"fmt"
	"math"
	"math/rand/v2"
)

type sum uint64

func (s *sum) add(v uint64) { *s = (*s ^ sum(v)) * 0x100000001b3 }

func draw(r *rand.Rand) {
	fmt.Println(r.Uint64(), r.Int64(), r.Uint32(), r.Int32(), r.Int())
	fmt.Println(r.IntN(10), r.IntN(1<<40), r.Int64N(10), r.Int64N(1<<63-1), r.Int32N(10), r.Int32N(1<<30+1))
	fmt.Println(r.UintN(10), r.Uint64N(1<<64-1), r.Uint64N(1<<63+1), r.Uint32N(10), r.Uint32N(1<<32-1))
	fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
	fmt.Println(r.Perm(9))
	letters := []byte("abcdefghij")
	r.Shuffle(len(letters), func(i, j int) { letters[i], letters[j] = letters[j], letters[i] })
	z := rand.NewZipf(r, 1.5, 3, 1<<40)
	fmt.Println(string(letters), z.Uint64(), z.Uint64(), z.Uint64())
	var s sum
	for i := 0; i < 10000; i++ {
		s.add(uint64(r.IntN(i + 1)))
		s.add(math.Float64bits(r.NormFloat64()))
		s.add(math.Float64bits(r.ExpFloat64()))
	}
	fmt.Printf("%x\n", uint64(s))
}

func main() {
	pcg := rand.NewPCG(1, 2)
	draw(rand.New(pcg))
	saved, err := pcg.MarshalBinary()
	var other rand.PCG
	fmt.Printf("%x %v %v %v\n", saved, err, other.UnmarshalBinary(saved), other.Uint64() == pcg.Uint64())
	fmt.Println(other.UnmarshalBinary(saved[1:]))

	seed := [32]byte([]byte("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456"))
	c := rand.NewChaCha8(seed)
	fmt.Printf("%x\n", c.Uint64())
	for i := 1; i < 1000; i++ {
		saved, _ := c.MarshalBinary()
		var again rand.ChaCha8
		if err := again.UnmarshalBinary(saved); err != nil {
			panic(err)
		}
		copied := *c
		v := c.Uint64()
		if again.Uint64() != v || copied.Uint64() != v {
			panic(i)
		}
		switch i {
		case 31, 32, 123, 124, 247, 248, 371:
			fmt.Printf("%d %x %q\n", i, v, saved[:16])
		}
	}
	draw(rand.New(c))
	fmt.Println(c.UnmarshalBinary(append([]byte("chacha8:\x00\x00\x00\x00\x00\x00\x00\x7d"), seed[:]...)))
	c.Seed(seed)
	fmt.Printf("%x\n", c.Uint64())
}
