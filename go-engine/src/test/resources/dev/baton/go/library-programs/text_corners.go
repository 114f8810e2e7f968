package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"
)

type small uint8

func (small) String() string { return "s" }

func caught(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

type stingy struct{ reads int }

func (s *stingy) Read([]byte) (int, error) { s.reads++; return 0, nil }

type negative struct{}

func (negative) Read([]byte) (int, error) { return -1, nil }

type stringTaker struct{ written, strings int }

func (t *stringTaker) Write(p []byte) (int, error)       { t.written += len(p); return len(p), nil }
func (t *stringTaker) WriteString(s string) (int, error) { t.strings += len(s); return len(s), nil }

func replacers() {
	empty := strings.NewReplacer("", "X", "o", "O", "oo", "R")
	last := strings.NewReplacer("oo", "R", "o", "O", "", "X")
	for _, s := range []string{"", "oo", "ooo", "foobar", "b"} {
		fmt.Printf("%q %q\n", empty.Replace(s), last.Replace(s))
	}
	fmt.Printf("%q\n", strings.NewReplacer("Hello", "").Replace("Hello"))
	fmt.Println(len(strings.Repeat("", 1<<62)), len(bytes.Repeat(nil, 1<<62)))
	caught("negative", func() { strings.Repeat("x", -1) })
}

func numbers() {
	fmt.Println(strconv.QuoteToGraphic("!\u00a0\u2000\u3000\x00\xff☺"), strconv.QuoteRuneToGraphic('\u3000'))
	fmt.Println(strconv.ParseComplex("nan+nAni", 128))
	fmt.Println(strconv.ParseComplex("1+-2i", 128))
	var c rune
	fmt.Println(fmt.Sscanf("X \n", "X %c", &c))
	fmt.Println(c)
	for _, s := range []string{"2.3p2", "2.3p-2", "0x1p4", "1e3"} {
		var f float64
		n, err := fmt.Sscan(s, &f)
		fmt.Println(f, n, err)
	}
}

func formats() {
	fmt.Printf("%v %#v %v %d %#v %x\n", []small{1, 2}, []small{1, 2}, []byte{1, 2}, []byte{3}, []byte{4}, []small{5})
	fmt.Printf("%#v %#v\n", reflect.ValueOf([]byte{1}), [2]byte{1})
	fmt.Println(fmt.Sprintf("%.[]"), fmt.Sprintf("%2147483648d", 42), fmt.Sprintf("%.", 3), fmt.Sprintf("%[1]]", 3))
	fmt.Println(fmt.Sprintf("%d", reflect.Value{}))
}

func trims() {
	for _, b := range [][]byte{
		bytes.Trim([]byte("aa"), "a"), bytes.TrimLeft([]byte("aa"), "a"), bytes.TrimSpace([]byte("  ")),
		bytes.TrimRight([]byte("aa"), "a"), bytes.TrimFunc([]byte("aa"), func(rune) bool { return true }),
	} {
		fmt.Print(b == nil, " ")
	}
	fmt.Println()
	caught("grow", func() { new(bytes.Buffer).Grow(1<<63 - 1) })
}

func buffers() {
	w := bufio.NewWriterSize(&stringTaker{}, 16)
	n, err := w.ReadFrom(&stingy{})
	fmt.Println(n, err == io.ErrNoProgress)
	taker := &stringTaker{}
	w = bufio.NewWriterSize(taker, 16)
	w.WriteString("short")
	w.WriteString(strings.Repeat("long ", 10))
	w.WriteString(strings.Repeat("longer ", 10))
	w.Flush()
	fmt.Println(taker.written, taker.strings)
	caught("negative", func() { bufio.NewReader(negative{}).ReadByte() })
	caught("negative", func() { bufio.NewReader(negative{}).Read(make([]byte, 5000)) })
	taker = &stringTaker{}
	fmt.Println(io.WriteString(io.MultiWriter(taker, io.MultiWriter(taker)), "twice"))
	fmt.Println(taker.written, taker.strings)
	var out strings.Builder
	fmt.Println(io.Copy(&out, io.MultiReader(strings.NewReader("a"), io.MultiReader(strings.NewReader("b")))))
	_, ok := io.NopCloser(strings.NewReader("")).(io.WriterTo)
	fmt.Println(out.String(), ok)
}

func times() {
	la, err := time.LoadLocation("America/Los_Angeles")
	fmt.Println(time.Date(2011, 3, 13, 2, 30, 0, 0, la), time.Date(2011, 11, 6, 1, 30, 0, 0, la), err)
	fmt.Println(time.Date(1700, 1, 1, 0, 0, 0, 0, la), time.Unix(1<<55, 0).In(la).Year())
	for _, s := range [][2]string{
		{"Mon Jan _2 15:04:05 MST 2006", "Fri Feb  5 05:00:57 GMT-8 2010"},
		{"15:04 MST", "10:00 WXYZ"}, {"15:04 MST", "10:00 WXYT"}, {"15:04 MST", "10:00 ChST"}, {"15:04 MST", "10:00 +03"},
		{"Jan _2 002 2006", "Feb  4 034 2006"}, {"Jan _2 002 2006", "Feb  4 035 2006"}, {"Jan _2 002 2006", "Jan  4 035 2006"},
		{"05.000", "59.-12"},
	} {
		t, err := time.ParseInLocation(s[0], s[1], time.UTC)
		fmt.Println(t, err)
	}
	winter, err := time.ParseInLocation(time.RFC1123, "Fri, 05 Feb 2010 05:00:57 PDT", la)
	fmt.Println(winter, err)
	for _, s := range []string{"0.3333333333333333333h", "9223372036854775807ns", "9223372036854775808ns", "\xff", "1☺"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	fmt.Println(time.Duration(1<<62).Round(1<<63 - 1))
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err, errors.Unwrap(err))
	new(time.Ticker).Stop()
}

func main() {
	replacers()
	numbers()
	formats()
	trims()
	buffers()
	times()
}
