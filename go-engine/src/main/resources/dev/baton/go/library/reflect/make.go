package reflect

import (
	"strconv"
	"unsafe"
)

func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	return Value{newZero(typ.common().t)}
}

func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	return Value{newPointer(typ.common().t)}
}

func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < len {
		panic("reflect.MakeSlice: len > cap")
	}
	return Value{makeSlice(typ.common().t, len, cap)}
}

func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return Value{makeMap(typ.common().t, n)}
}

func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	return Value{makeChan(typ.common().t, buffer)}
}

func madeFunction(t unsafe.Pointer, code func([]unsafe.Pointer) []unsafe.Pointer) unsafe.Pointer

// MakeFunc makes a function of the type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return Value{madeFunction(typ.common().t, func(in []unsafe.Pointer) []unsafe.Pointer {
		args := make([]Value, len(in))
		for i, h := range in {
			args[i] = Value{h}
		}
		results := fn(args)
		if len(results) != typ.NumOut() {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		out := make([]unsafe.Pointer, len(results))
		for i, x := range results {
			if x.h == nil {
				panic("reflect: function created by MakeFunc using closure returned zero Value")
			}
			if valueHidden(x.h) {
				panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
			}
			out[i] = x.assign("reflect.MakeFunc", typ.Out(i)).h
		}
		return out
	})}
}

func Append(s Value, x ...Value) Value {
	s.must("Append", 1<<Slice)
	for _, v := range x {
		s = Value{appendValue(s.h, v.assign("reflect.Set", s.Type().Elem()).h)}
	}
	return s
}

func AppendSlice(s, t Value) Value {
	s.must("AppendSlice", 1<<Slice)
	t.must("AppendSlice", 1<<Slice)
	for i := range t.Len() {
		s = Value{appendValue(s.h, t.Index(i).h)}
	}
	return s
}

func Copy(dst, src Value) int {
	dst.must("Copy", 1<<Array|1<<Slice)
	src.must("Copy", 1<<Array|1<<Slice|1<<String)
	if dst.Kind() == Array && !dst.CanAddr() {
		panic("reflect: unknown method using unaddressable value")
	}
	return copyValues(dst.h, src.h)
}

// DeepEqual compares what pointers lead to, too.
func DeepEqual(x, y any) bool { return deepEqual(x, y) }

// Swapper gives the exchange of two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	return func(i, j int) {
		if uint(i) >= uint(v.Len()) || uint(j) >= uint(v.Len()) {
			panic("reflect: slice index out of range")
		}
		a, b := v.Index(i), v.Index(j)
		kept := New(a.Type()).Elem()
		kept.Set(a)
		a.Set(b)
		b.Set(kept)
	}
}

// SelectDir is what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

func selectChan(chans, sends []unsafe.Pointer, isSend []bool, hasDefault bool) (chosen int, recv unsafe.Pointer, ok bool)

// Select is a select statement with cases that are known only at run time.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	var chans, sends []unsafe.Pointer
	var isSend []bool
	var index []int
	def := -1
	for i, c := range cases {
		if c.Dir == SelectDefault {
			if def >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			def = i
			continue
		}
		if c.Dir != SelectSend && c.Dir != SelectRecv {
			panic("reflect.Select: invalid Dir " + strconv.Itoa(int(c.Dir)))
		}
		var send unsafe.Pointer
		if c.Dir == SelectSend && c.Chan.IsValid() {
			send = c.Send.assign("reflect.Select", c.Chan.Type().Elem()).h
		}
		chans = append(chans, c.Chan.h)
		sends = append(sends, send)
		isSend = append(isSend, c.Dir == SelectSend)
		index = append(index, i)
	}
	at, h, ok := selectChan(chans, sends, isSend, def >= 0)
	if at < 0 {
		return def, Value{}, false
	}
	return index[at], Value{h}, ok
}

// SetPointer sets an unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeSettable("SetPointer")
	v.must("SetPointer", 1<<UnsafePointer)
	v.Set(ValueOf(x))
}

// SliceHeader is how gc represents a slice.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// StringHeader is how gc represents a string.
type StringHeader struct {
	Data uintptr
	Len  int
}
