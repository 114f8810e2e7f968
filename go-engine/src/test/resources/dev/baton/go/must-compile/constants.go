package main

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	_
	Wednesday
	last = iota
)

const (
	_  = 1 << (10 * iota)
	KiB
	MiB
)

const huge = 1 << 100
const small = huge >> 98
const third = 1.0 / 3
const mixed = 'a' + 1.0
const big = 1e1000 / 1e997

const (
	a, b = iota, -iota
	c, d
)

type Bits uint16

const mask Bits = ^Bits(0) &^ (1<<4 - 1)

var s uint = 3
var shifted int64 = 1 << s
var u8 = uint8(1) << s
var isFour [small]int = [4]int{}
var half = 7 / 2 * 1.0
var r rune = mixed
var n int = big
var x = "abc"[s]
var length = len([...]string{5: "a"})

const constLength = len([10]int{}) + len("abc")

var array [constLength]byte
var cplx complex64 = 1 + 2i*2
var parts = real(cplx) + imag(1i)
var cmp = third*3 == 1
var f32 float32 = 0.1
var conv = string(rune(0x4e16)) + string([]byte{1, 2}) + string([]rune("a"))
var huge64 uint64 = 1<<64 - 1
var min64 int64 = -1 << 63
var lo, hi = min(1, 2.5, 'a'), max("a", "b")

func main() {
	const local = iota + c + 6 + d*0
	var w Weekday = 1 + Monday
	switch w {
	case Sunday, Monday, Wednesday, last:
	case Weekday(local):
	}
	var i interface{} = 1 << 3
	_, _ = i == 8, i == 'a'
	_ = mask>>1 | 1
	var f float64 = 1 << 3
	f *= 2
	_ = [...]int{2: 1, 5, 0: 3}
	_ = a + b
}
