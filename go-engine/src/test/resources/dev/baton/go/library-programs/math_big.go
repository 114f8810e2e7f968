package main

import (
	"encoding/json"
	"fmt"
	"math/big"
)

func main() {
	f := big.NewInt(1)
	for i := int64(1); i <= 30; i++ {
		f.Mul(f, big.NewInt(i))
	}
	fmt.Println(f, f.BitLen(), f.Sign(), f.IsInt64())
	a, b := big.NewInt(0), big.NewInt(1)
	for range 100 {
		a.Add(a, b)
		a, b = b, a
	}
	fmt.Println(a, new(big.Int).MulRange(1, 20), new(big.Int).Binomial(50, 25))
	x, ok := new(big.Int).SetString("-123456789012345678901234567890", 10)
	y := big.NewInt(987654321)
	fmt.Println(x, ok, new(big.Int).Quo(x, y), new(big.Int).Rem(x, y), new(big.Int).Div(x, y), new(big.Int).Mod(x, y))
	h, ok := new(big.Int).SetString("0xff_ff", 0)
	_, bad := new(big.Int).SetString("12x", 10)
	fmt.Println(h, ok, bad, h.Text(2), h.Text(36), h.Text(62))
	fmt.Printf("%d|%10d|%-8d|%08d|%x|%#X|%+d|%s|%v|%b|%.8d\n", h, h, h, h, h, h, h, h, h, h, h)
	fmt.Println(new(big.Int).Exp(big.NewInt(3), big.NewInt(100), big.NewInt(1000007)), new(big.Int).Exp(big.NewInt(2), big.NewInt(100), nil), new(big.Int).ModInverse(big.NewInt(3), big.NewInt(11)))
	var s, t big.Int
	g := new(big.Int).GCD(&s, &t, big.NewInt(240), big.NewInt(46))
	fmt.Println(g, &s, &t, new(big.Int).Sqrt(big.NewInt(1000)), big.NewInt(97).ProbablyPrime(10), x.Cmp(y), x.CmpAbs(y))
	fmt.Println(new(big.Int).Lsh(big.NewInt(1), 70), new(big.Int).Rsh(big.NewInt(-5), 1), new(big.Int).And(big.NewInt(12), big.NewInt(10)), new(big.Int).Not(big.NewInt(0)), big.NewInt(5).Bit(2), big.NewInt(258).Bytes())
	r := big.NewRat(3, -6)
	r.Add(r, big.NewRat(1, 3))
	fmt.Println(r, r.FloatString(5), big.NewRat(4, 2).RatString(), r.Cmp(big.NewRat(0, 1)), big.NewRat(4, 2))
	q, _ := new(big.Rat).SetString("3.125")
	fl, exact := q.Float64()
	fmt.Println(q, fl, exact)
	j, err := json.Marshal(map[string]*big.Int{"n": f})
	fmt.Println(string(j), err)
	var n big.Int
	fmt.Println(fmt.Sscan("12345678901234567890123", &n))
	fmt.Println(&n)
	defer func() { fmt.Println(recover()) }()
	new(big.Int).Div(x, new(big.Int))
}
