package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"time"
)

type P struct {
	X, Y int
	N    *P
	S    string
	E    error
	A    any
	M    map[string]int
	F    func()
	C    chan int
	B    []byte
	R    [2]rune
}
type St string
type E int

func (e E) Error() string { return fmt.Sprintf("E%d", int(e)) }

type G struct{}

func (G) GoString() string { return "G!" }
func (G) Format(f fmt.State, c rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	fmt.Fprintf(f, "[%c %d %v %d %v %v%v%v%v%v %s]", c, w, wok, p, pok, f.Flag('+'), f.Flag('-'), f.Flag('#'), f.Flag(' '), f.Flag('0'), fmt.FormatString(f, c))
}

type pan struct{}

func (*pan) String() string { panic("oops") }

func main() {
	p := P{X: 1, Y: -2, S: "s\"q", M: map[string]int{"b": 2, "a": 1}, B: []byte("hi"), R: [2]rune{'x', 'é'}}
	fmt.Printf("%v\n%+v\n", p, p)
	fmt.Printf("%#v\n", P{X: 1, S: "q", B: []byte{1}})
	fmt.Printf("%T %T %T %T %T\n", p, &p, p.M, main, struct{ a int }{})
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%8.3f|%-8.2f|%+.1e|%g|%G|%08.3f|% .2f|%e|%v|%v|%6.2f%%|%x|%b\n", math.Pi, math.E, 12345.678, 1e21, 1e-7, -3.14159, 2.5, 0.0, float32(0.1), 1e6, 99.5, 1.5, 1.0)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|%X|% x|%#x|%+q|%#q\n", "héllo", "hi", "hi", "héllo", "a\n\"", "hi", "hi", "hi", "hi", "é☺", "a`b")
	fmt.Printf("%t|%5t|%v|%p|%v\n", true, false, nil, nil, error(nil))
	fmt.Printf("%v %d %s %x %q\n", []string{"a", "b"}, []int{1, 2}, []string{"x"}, []string{"ab", "c"}, []string{"q"})
	fmt.Printf("%v %+v %#v %v\n", [3]bool{true}, map[int]string{2: "b", 1: "a"}, map[string]bool{"k": true}, []any{1, "a", nil, 2.5})
	fmt.Printf("%d\n", 1, 2, "x")
	fmt.Printf("%[3]*.[2]*[1]f|%*d|%-*d|\n", 12.0, 2, 6)
	fmt.Printf("%6.2v|%v|%v|%+v\n", 3.14159, 1+2i, complex64(1.5-2i), 3i)
	fmt.Printf("%v %s %d %q\n", E(3), E(4), E(5), E(6))
	fmt.Printf("%v|%+8.3d|%#s|%-x\n", G{}, G{}, G{}, G{})
	fmt.Printf("%v %s\n", &pan{}, (*pan)(nil))
	fmt.Printf("%#v %#v %#v %#v %#v %#v %#v\n", 1, "s", 1.0, []int(nil), St("x"), uint8(3), struct{ A any }{1})
	fmt.Printf("%v %v\n", &[]int{1}, &map[string]int{"a": 1})
	fmt.Printf("%v %v %v %v\n", int8(-128), uint64(math.MaxUint64), math.Inf(1), math.NaN())
	fmt.Printf("%+v %v\n", struct {
		A *int
		B any
	}{nil, &struct{ Z int }{1}} == struct {
		A *int
		B any
	}{}, &struct{ Z int }{1})
	fmt.Printf("%c%c %q %U %#q\n", 'a', 0x1F600, 'x', 0x1F600, 'y')
	fmt.Printf("%5c|%-5c|%05s|%x|%X\n", 'a', 'b', "z", -255, []byte{1, 171})
	fmt.Printf("%x %X %x\n", "hello", []byte("hello"), 3.0)
	fmt.Printf("%t %s\n", 1, 2)
	fmt.Printf("%s %v\n", errors.New("e1"), fmt.Errorf("wrap: %w", errors.New("e2")))
	e := fmt.Errorf("a %w b %w", os.ErrNotExist, E(1))
	fmt.Println(e, errors.Is(e, os.ErrNotExist), errors.Unwrap(e), errors.Join(E(1), nil, E(2)))
	var ee E
	fmt.Println(errors.As(e, &ee), ee)
	fmt.Println(strconv.Quote("a\tb\x00é\u200b☺\xff"), strconv.QuoteToASCII("é☺"), strconv.QuoteRune('☺'), strconv.Itoa(-45), strconv.FormatInt(-255, 16), strconv.FormatFloat(1.0/3, 'f', -1, 32), strconv.FormatFloat(123456789, 'e', 3, 64), strconv.FormatFloat(100, 'g', -1, 64))
	_, err := strconv.Atoi("12a")
	_, err2 := strconv.ParseInt("300", 10, 8)
	_, err3 := strconv.ParseFloat("1e999", 64)
	_, err4 := strconv.ParseBool("x")
	_, err5 := strconv.ParseUint("-1", 10, 64)
	fmt.Println(err, err2, err3, err4, err5)
	u, _ := strconv.Unquote(`"\u00e9\n\x41"`)
	fmt.Println(u, strconv.FormatComplex(1+2i, 'g', -1, 128))
	fmt.Println(time.Duration(1500)*time.Millisecond, time.Duration(0), 90*time.Minute, 1234567*time.Nanosecond)
	t := time.Date(2024, 2, 29, 13, 4, 5, 123456789, time.UTC)
	fmt.Println(t, t.Format(time.RFC1123), t.Format("Jan _2 06 03:04PM .000"), t.Weekday(), t.YearDay(), t.Add(36*time.Hour).Format(time.DateOnly), t.Truncate(time.Hour), t.AddDate(1, 0, 0).Format(time.RFC3339Nano))
	_, err = time.Parse(time.RFC3339, "2024-13-01T00:00:00Z")
	_, err2 = time.Parse("2006-01-02", "hello")
	_, err3 = time.ParseDuration("1x")
	fmt.Println(err, err2, err3)
	fmt.Println(t.In(time.FixedZone("X", 3600)), t.Unix(), time.Unix(0, 0).UTC(), time.Time{})
	fmt.Println(strings.Title("hello world"), strings.Fields("  a  b "), strings.Split("a,b,c", ","), strings.SplitN("a,b,c", ",", 2), strings.Repeat("ab", 3), strings.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return r + 1
	}, "abc"), strings.NewReplacer("a", "1", "b", "2").Replace("abc"), strings.TrimLeft("xxabc", "x"), strings.EqualFold("Go", "GO"))
	fmt.Printf("%08b %o %x %s\n", 5, -8, "é", []byte("bytes"))
	fmt.Printf("%v %v\n", struct{}{}, [0]int{})
	fmt.Printf("%3d|%-3d|%03d\n", []int{1, 22}, []int{1, 22}, []int{1, 22})
	fmt.Printf("%6.3v|%.3v|%10v|%-10v|\n", "abcdef", "abcdef", "abc", "abc")
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0), fmt.Sprintln("x", 1))
}
