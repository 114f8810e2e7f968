package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

type Celsius float64
type Pair struct{ a, b int }

func (p *Pair) Scan(st fmt.ScanState, verb rune) error {
	_, err := fmt.Fscanf(st, "%d:%d", &p.a, &p.b)
	return err
}

func main() {
	var i int
	var j int8
	var u uint16
	var f float64
	var s, s2 string
	var b bool
	var r rune
	var bs []byte
	var c complex128
	var ce Celsius
	n, err := fmt.Sscan("12 -7 65535 3.5e2 word true", &i, &j, &u, &f, &s, &b)
	fmt.Println(n, err, i, j, u, f, s, b)
	n, err = fmt.Sscan("0x1F 0b11 0o17 1_000", &i, &j, &u, &f)
	fmt.Println(n, err, i, j, u, f)
	n, err = fmt.Sscanf("age: 42 name=bob", "age: %d name=%s", &i, &s)
	fmt.Println(n, err, i, s)
	n, err = fmt.Sscanf("ff 777 101 z", "%x %o %b %c", &i, &u, &j, &r)
	fmt.Println(n, err, i, u, j, string(r))
	n, err = fmt.Sscanf("12345678", "%3d%2d%s", &i, &j, &s)
	fmt.Println(n, err, i, j, s)
	n, err = fmt.Sscanf(`"quo ted" 68656c6c6f`, "%q %x", &s, &bs)
	fmt.Println(n, err, s, string(bs))
	n, err = fmt.Sscanf("50%", "%d%%", &i)
	fmt.Println(n, err, i)
	n, err = fmt.Sscan("(1+2i) 36.6", &c, &ce)
	fmt.Println(n, err, c, ce)
	n, err = fmt.Sscan("3:4", &Pair{})
	fmt.Println(n, err)
	var p Pair
	n, err = fmt.Sscanf("p=5:6", "p=%v", &p)
	fmt.Println(n, err, p)
	for _, t := range []struct {
		in   string
		args []any
	}{{"", []any{&i}}, {"abc", []any{&i}}, {"300", []any{&j}}, {"99999999999999999999", []any{&i}}, {"1", []any{i}}, {"1", []any{&p}}, {"-1", []any{&u}}, {"1", []any{new(chan int)}}} {
		n, err := fmt.Sscan(t.in, t.args...)
		fmt.Printf("%q %d %v\n", t.in, n, err)
	}
	for _, t := range []struct{ in, format string }{{"", "%d"}, {"x 1", "y %d"}, {"1 2", "%d"}, {"", "prefix %d"}, {"1\n2", "%d\n%d"}, {"5", "%z"}, {"5", "%"}} {
		n, err := fmt.Sscanf(t.in, t.format, &i, &u)
		fmt.Printf("%q %q %d %v\n", t.in, t.format, n, err)
	}
	n, err = fmt.Sscanln("a b\nc", &s, &s2)
	fmt.Println(n, err, s, s2)
	n, err = fmt.Sscanln("a\nb", &s, &s2)
	fmt.Println(n, err, s)
	n, err = fmt.Sscanln("a b c", &s, &s2)
	fmt.Println(n, err, s, s2)
	n, err = fmt.Sscanln("", &s)
	fmt.Println(n, err)
	rd := strings.NewReader("1 2\n3 word\n4")
	for {
		n, err := fmt.Fscan(rd, &i)
		fmt.Println(n, err, i)
		if err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			fmt.Fscan(rd, &s)
			fmt.Println("skipped", s)
		}
	}
	br := bufio.NewReader(strings.NewReader("10 20\n30 40\n"))
	for {
		var x, y int
		if _, err := fmt.Fscanln(br, &x, &y); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(x + y)
	}
	var h struct{ x, y int }
	fmt.Fscanf(strings.NewReader("(3,4)"), "(%d,%d)", &h.x, &h.y)
	fmt.Println(h)
}
