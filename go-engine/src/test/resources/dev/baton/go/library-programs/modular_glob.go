package main

import (
	"bytes"
	crand "crypto/rand"
	"fmt"
	"io/fs"
	"io/ioutil"
	"math/big"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	numbers()
	modular()
	files()
}

func numbers() {
	n, err := crand.Int(bytes.NewReader([]byte{0xff, 0x07, 0xff, 0x02, 0x10}), big.NewInt(1000))
	fmt.Println(n, err)
	_, err = crand.Int(bytes.NewReader([]byte{0xff}), big.NewInt(1000))
	fmt.Println(err)
	n, err = crand.Int(crand.Reader, big.NewInt(1))
	fmt.Println(n, err)
	for _, bits := range []int{2, 3, 17, 64, 200} {
		p, err := crand.Prime(crand.Reader, bits)
		fmt.Println(p.BitLen(), p.ProbablyPrime(10), err)
	}
	_, err = crand.Prime(crand.Reader, 1)
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		crand.Int(crand.Reader, new(big.Int))
	}()
	for _, f := range [][2]int64{{1, 3}, {1, 2}, {-7, 5}, {1, 1 << 62}, {16777217, 1}, {33554433, 33554432}, {1 << 53, 3}} {
		r := big.NewRat(f[0], f[1])
		x, exact := r.Float32()
		fmt.Print(x, " ", exact, "; ")
	}
	r, _ := new(big.Rat).SetString("1.000000059604644775390625000000000000000001")
	fmt.Println(r.Float32())
	r, _ = new(big.Rat).SetString("1.000000059604644775390624999999999999999999")
	fmt.Println(r.Float32())
	r, _ = new(big.Rat).SetString("1e60")
	fmt.Println(r.Float32())
	r, _ = new(big.Rat).SetString("1e-46")
	fmt.Println(r.Float32())
}

func modular() {
	for y := int64(-15); y <= 15; y += 2 {
		for x := int64(-8); x <= 8; x++ {
			fmt.Print(big.Jacobi(big.NewInt(x), big.NewInt(y)), " ")
		}
	}
	fmt.Println()
	for _, p := range []int64{3, 5, 7, 13, 17, 29, 41, 97, 193, 257, 1000003, 1000033, 12289} {
		for x := int64(-3); x < 12; x++ {
			fmt.Print(new(big.Int).ModSqrt(big.NewInt(x), big.NewInt(p)), " ")
		}
	}
	fmt.Println()
	p, _ := new(big.Int).SetString("57896044618658097711785492504343953926634992332820282019728792003956564819949", 10)
	fmt.Println(new(big.Int).ModSqrt(big.NewInt(4), p), new(big.Int).ModSqrt(big.NewInt(5), p))
	rnd := rand.New(rand.NewSource(7))
	for _, n := range []string{"1", "10", "18446744073709551616", "123456789012345678901234567890", "-5", "0"} {
		max, _ := new(big.Int).SetString(n, 10)
		z := new(big.Int).Rand(rnd, max)
		fmt.Print(z, " ", z.Bits(), "; ")
	}
	fmt.Println(new(big.Int).SetBits([]big.Word{1, 2, 0}), new(big.Int).Bits() == nil, big.NewInt(-5).Bits())
	defer func() { fmt.Println(recover()) }()
	big.Jacobi(big.NewInt(1), big.NewInt(4))
}

func files() {
	dir, err := os.MkdirTemp("", "glob")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	os.MkdirAll(filepath.Join(dir, "a", "b"), 0o777)
	os.MkdirAll(filepath.Join(dir, "a2", "b"), 0o777)
	for _, name := range []string{"a/x.go", "a/y.txt", "a/b/z.go", "a2/b/w.go", "top.go"} {
		os.WriteFile(filepath.Join(dir, name), []byte(name), 0o666)
	}
	whole := os.DirFS(dir)
	for _, pattern := range []string{"*", "*.go", "a/*", "a*/b/*.go", "*/*", "a/x.go", "none", "none/*", "[", "a/[x-y].*", "."} {
		fmt.Print(pattern, " ")
		fmt.Println(fs.Glob(whole, pattern))
	}
	sub, err := fs.Sub(whole, "a")
	fmt.Println(err)
	fmt.Println(fs.Glob(sub, "*.go"))
	fmt.Println(fs.Glob(sub, "*/*"))
	data, err := fs.ReadFile(sub, "b/z.go")
	fmt.Println(string(data), err)
	_, err = fs.ReadFile(sub, "b/none")
	fmt.Println(strings.ReplaceAll(err.Error(), dir, "DIR"))
	_, err = sub.Open("../top.go")
	fmt.Println(err)
	entries, err := fs.ReadDir(sub, ".")
	fmt.Println(len(entries), entries[0].Name(), err)
	deeper, err := fs.Sub(sub, "b")
	fmt.Println(err)
	fmt.Println(fs.Glob(deeper, "*"))
	_, err = fs.Sub(sub, "/x")
	fmt.Println(err)
	fs.WalkDir(sub, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Print(path, " ", d.IsDir(), " ")
		return err
	})
	fmt.Println()
	infos, err := ioutil.ReadDir(filepath.Join(dir, "a"))
	for _, i := range infos {
		fmt.Print(i.Name(), " ", i.IsDir(), " ")
	}
	fmt.Println(err)
}
