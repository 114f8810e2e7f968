package reflect

import (
	"strconv"
	"unsafe"
)

// Value is a value of any type; the zero Value is none. h is the run-time system's handle.
type Value struct {
	h unsafe.Pointer
}

// ValueError is a method that does not fit a value's kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func valueOf(i any) unsafe.Pointer
func valueType(h unsafe.Pointer) unsafe.Pointer
func valueKind(h unsafe.Pointer) int
func valueBool(h unsafe.Pointer) bool
func valueInt(h unsafe.Pointer) int64
func valueFloat(h unsafe.Pointer) float64
func valueComplex(h unsafe.Pointer) complex128
func valueString(h unsafe.Pointer) string
func valueBytes(h unsafe.Pointer) []byte
func valueInterface(h unsafe.Pointer) any
func valueElem(h unsafe.Pointer) unsafe.Pointer
func valueIsNil(h unsafe.Pointer) bool
func valueIsZero(h unsafe.Pointer) bool
func valueHidden(h unsafe.Pointer) bool
func valueAddressable(h unsafe.Pointer) bool
func valueLen(h unsafe.Pointer) int
func valueCap(h unsafe.Pointer) int
func valueIndex(h unsafe.Pointer, i int) unsafe.Pointer
func valueField(h unsafe.Pointer, i int) unsafe.Pointer
func valueAddr(h unsafe.Pointer) unsafe.Pointer
func valuePointer(h unsafe.Pointer) uintptr
func setValue(h, x unsafe.Pointer)
func setBool(h unsafe.Pointer, x bool)
func setInt(h unsafe.Pointer, x int64)
func setFloat(h unsafe.Pointer, x float64)
func setComplex(h unsafe.Pointer, x complex128)
func setString(h unsafe.Pointer, x string)
func setBytes(h unsafe.Pointer, x []byte)
func setZero(h unsafe.Pointer)
func overflowsInt(h unsafe.Pointer, x int64) bool
func overflowsFloat(h unsafe.Pointer, x float64) bool
func mapIndex(h, key unsafe.Pointer) unsafe.Pointer
func mapIterator(h unsafe.Pointer) unsafe.Pointer
func iteratorNext(it unsafe.Pointer) bool
func iteratorKey(h, it unsafe.Pointer) unsafe.Pointer
func iteratorValue(h, it unsafe.Pointer) unsafe.Pointer
func setMapIndex(h, key, elem unsafe.Pointer)
func valueSlice(h unsafe.Pointer, i, j, k int) unsafe.Pointer
func valueConvert(h, t unsafe.Pointer) unsafe.Pointer
func valueMethod(h unsafe.Pointer, i int) unsafe.Pointer
func valueCall(h unsafe.Pointer, in []unsafe.Pointer) []unsafe.Pointer
func chanSend(h, x unsafe.Pointer)
func chanRecv(h unsafe.Pointer) (x unsafe.Pointer, ok bool)
func chanTrySend(h, x unsafe.Pointer) bool
func chanTryRecv(h unsafe.Pointer) (x unsafe.Pointer, state int)
func chanClose(h unsafe.Pointer)
func newZero(t unsafe.Pointer) unsafe.Pointer
func newPointer(t unsafe.Pointer) unsafe.Pointer
func makeSlice(t unsafe.Pointer, len, cap int) unsafe.Pointer
func makeMap(t unsafe.Pointer, n int) unsafe.Pointer
func makeChan(t unsafe.Pointer, n int) unsafe.Pointer
func appendValue(h, x unsafe.Pointer) unsafe.Pointer
func copyValues(dst, src unsafe.Pointer) int
func deepEqual(x, y any) bool
func clearValue(h unsafe.Pointer)

func ValueOf(i any) Value { return Value{valueOf(i)} }

func (v Value) IsValid() bool { return v.h != nil }

func (v Value) Kind() Kind {
	if v.h == nil {
		return Invalid
	}
	return Kind(valueKind(v.h))
}

func (v Value) Type() Type {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return toType(valueType(v.h))
}

// must panics unless the value is of one of the kinds, which are given as bits.
func (v Value) must(method string, kinds uint) {
	if kind := v.Kind(); kinds>>kind&1 == 0 {
		panic(&ValueError{"reflect.Value." + method, kind})
	}
}

// mustBeSettable panics unless the value can be set.
func (v Value) mustBeSettable(method string) {
	switch {
	case v.h == nil:
		panic(&ValueError{"reflect.Value." + method, Invalid})
	case valueHidden(v.h):
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	case !valueAddressable(v.h):
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func (v Value) mustBeExported(method string) {
	if v.h == nil {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if valueHidden(v.h) {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func isInt(k Kind) bool  { return Int <= k && k <= Int64 }
func isUint(k Kind) bool { return Uint <= k && k <= Uintptr }

func (v Value) CanInt() bool     { return isInt(v.Kind()) }
func (v Value) CanUint() bool    { return isUint(v.Kind()) }
func (v Value) CanFloat() bool   { return v.Kind() == Float32 || v.Kind() == Float64 }
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

func (v Value) Bool() bool {
	v.must("Bool", 1<<Bool)
	return valueBool(v.h)
}

func (v Value) Int() int64 {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.Int", v.Kind()})
	}
	return valueInt(v.h)
}

func (v Value) Uint() uint64 {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.Uint", v.Kind()})
	}
	return uint64(valueInt(v.h))
}

func (v Value) Float() float64 {
	v.must("Float", 1<<Float32|1<<Float64)
	return valueFloat(v.h)
}

func (v Value) Complex() complex128 {
	v.must("Complex", 1<<Complex64|1<<Complex128)
	return valueComplex(v.h)
}

// String gives the string, or for other kinds a text about the type.
func (v Value) String() string {
	switch v.Kind() {
	case Invalid:
		return "<invalid Value>"
	case String:
		return valueString(v.h)
	}
	return "<" + v.Type().String() + " Value>"
}

func (v Value) Bytes() []byte {
	v.must("Bytes", 1<<Slice|1<<Array)
	if v.Type().Elem().Kind() != Uint8 {
		panic("reflect.Value.Bytes of non-byte " + v.Kind().String())
	}
	return valueBytes(v.h)
}

func (v Value) CanInterface() bool {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return !valueHidden(v.h)
}

func (v Value) Interface() any {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if valueHidden(v.h) {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return valueInterface(v.h)
}

func (v Value) CanAddr() bool { return v.h != nil && valueAddressable(v.h) }
func (v Value) CanSet() bool  { return v.h != nil && valueAddressable(v.h) && !valueHidden(v.h) }

func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{valueAddr(v.h)}
}

func (v Value) Elem() Value {
	v.must("Elem", 1<<Interface|1<<Pointer)
	return Value{valueElem(v.h)}
}

func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) IsNil() bool {
	v.must("IsNil", 1<<Chan|1<<Func|1<<Interface|1<<Map|1<<Pointer|1<<Slice|1<<UnsafePointer)
	return valueIsNil(v.h)
}

func (v Value) IsZero() bool {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	}
	return valueIsZero(v.h)
}

func (v Value) Len() int {
	if v.Kind() == Pointer && v.Type().Elem().Kind() == Array {
		return v.Type().Elem().Len()
	}
	v.must("Len", 1<<Array|1<<Chan|1<<Map|1<<Slice|1<<String)
	return valueLen(v.h)
}

func (v Value) Cap() int {
	if v.Kind() == Pointer && v.Type().Elem().Kind() == Array {
		return v.Type().Elem().Len()
	}
	v.must("Cap", 1<<Array|1<<Chan|1<<Slice)
	return valueCap(v.h)
}

func (v Value) Index(i int) Value {
	v.must("Index", 1<<Array|1<<Slice|1<<String)
	if i < 0 || i >= valueLen(v.h) {
		panic("reflect: " + v.Kind().String() + " index out of range")
	}
	return Value{valueIndex(v.h, i)}
}

func (v Value) NumField() int {
	v.must("NumField", 1<<Struct)
	return v.Type().NumField()
}

func (v Value) Field(i int) Value {
	v.must("Field", 1<<Struct)
	if i < 0 || i >= v.NumField() {
		panic("reflect: Field index out of range")
	}
	return Value{valueField(v.h, i)}
}

func (v Value) FieldByIndex(index []int) Value {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

func (v Value) FieldByIndexErr(index []int) (Value, error) {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, &nilError{v.Type().Elem().Name()}
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

type nilError struct {
	name string
}

func (e *nilError) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + e.name
}

func (v Value) FieldByName(name string) Value {
	v.must("FieldByName", 1<<Struct)
	if f, ok := v.Type().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) Pointer() uintptr {
	v.must("Pointer", 1<<Pointer|1<<Chan|1<<Map|1<<UnsafePointer|1<<Func|1<<Slice|1<<String)
	return valuePointer(v.h)
}

func (v Value) UnsafeAddr() uintptr { return v.Addr().Pointer() }

func (v Value) UnsafePointer() unsafe.Pointer {
	v.must("UnsafePointer", 1<<Pointer|1<<Chan|1<<Map|1<<UnsafePointer|1<<Func|1<<Slice)
	return rawPointer(v.h)
}

func rawPointer(h unsafe.Pointer) unsafe.Pointer

func (v Value) Set(x Value) {
	v.mustBeSettable("Set")
	x.mustBeExported("Set")
	v.checkAssign("reflect.Set", x)
	setValue(v.h, x.h)
}

func (v Value) checkAssign(what string, x Value) {
	if !x.Type().AssignableTo(v.Type()) {
		panic(what + ": value of type " + x.Type().String() + " is not assignable to type " + v.Type().String())
	}
}

func (v Value) SetBool(x bool) {
	v.mustBeSettable("SetBool")
	v.must("SetBool", 1<<Bool)
	setBool(v.h, x)
}

func (v Value) SetInt(x int64) {
	v.mustBeSettable("SetInt")
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.SetInt", v.Kind()})
	}
	setInt(v.h, x)
}

func (v Value) SetUint(x uint64) {
	v.mustBeSettable("SetUint")
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.SetUint", v.Kind()})
	}
	setInt(v.h, int64(x))
}

func (v Value) SetFloat(x float64) {
	v.mustBeSettable("SetFloat")
	v.must("SetFloat", 1<<Float32|1<<Float64)
	setFloat(v.h, x)
}

func (v Value) SetComplex(x complex128) {
	v.mustBeSettable("SetComplex")
	v.must("SetComplex", 1<<Complex64|1<<Complex128)
	setComplex(v.h, x)
}

func (v Value) SetString(x string) {
	v.mustBeSettable("SetString")
	v.must("SetString", 1<<String)
	setString(v.h, x)
}

func (v Value) SetBytes(x []byte) {
	v.mustBeSettable("SetBytes")
	v.must("SetBytes", 1<<Slice)
	if v.Type().Elem().Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	setBytes(v.h, x)
}

func (v Value) SetZero() {
	v.mustBeSettable("SetZero")
	setZero(v.h)
}

func (v Value) SetLen(n int) {
	v.mustBeSettable("SetLen")
	v.must("SetLen", 1<<Slice)
	if uint(n) > uint(valueCap(v.h)) {
		panic("reflect: slice length out of range in SetLen")
	}
	setValue(v.h, valueSlice(v.h, 0, n, -1))
}

func (v Value) SetCap(n int) {
	v.mustBeSettable("SetCap")
	v.must("SetCap", 1<<Slice)
	if n < valueLen(v.h) || n > valueCap(v.h) {
		panic("reflect: slice capacity out of range in SetCap")
	}
	setValue(v.h, valueSlice(v.h, 0, valueLen(v.h), n))
}

func (v Value) Grow(n int) {
	v.mustBeSettable("Grow")
	v.must("Grow", 1<<Slice)
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	if old := v.Len(); v.Cap()-old < n {
		bigger := MakeSlice(v.Type(), old, max(2*v.Cap(), old+n))
		Copy(bigger, v)
		v.Set(bigger)
	}
}

func (v Value) Clear() {
	v.must("Clear", 1<<Map|1<<Slice)
	clearValue(v.h)
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.Kind()})
	}
	return overflowsInt(v.h, x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.Kind()})
	}
	return overflowsInt(v.h, int64(x))
}

func (v Value) OverflowFloat(x float64) bool {
	v.must("OverflowFloat", 1<<Float32|1<<Float64)
	return overflowsFloat(v.h, x)
}

func (v Value) OverflowComplex(x complex128) bool {
	v.must("OverflowComplex", 1<<Complex64|1<<Complex128)
	return v.Kind() == Complex64 && (overflowsComplex(real(x)) || overflowsComplex(imag(x)))
}

func overflowsComplex(x float64) bool {
	const most = 0x1p127 * (1 + (1 - 0x1p-23))
	const infinite = 0x1p1023 * (1 + (1 - 0x1p-52))
	return (x > most || x < -most) && x <= infinite && x >= -infinite
}

func (v Value) MapIndex(key Value) Value {
	v.must("MapIndex", 1<<Map)
	return Value{mapIndex(v.h, key.assign("reflect.Value.MapIndex", v.Type().Key()).h)}
}

func (v Value) MapKeys() []Value {
	v.must("MapKeys", 1<<Map)
	keys := make([]Value, 0, valueLen(v.h))
	for it := mapIterator(v.h); iteratorNext(it); {
		keys = append(keys, Value{iteratorKey(v.h, it)})
	}
	return keys
}

// assign gives the value as one of a type that it can be assigned to.
func (v Value) assign(what string, t Type) Value {
	if v.h == nil {
		panic(what + ": value of type nil")
	}
	if !v.Type().AssignableTo(t) {
		panic(what + ": value of type " + v.Type().String() + " is not assignable to type " + t.String())
	}
	return Value{valueConvert(v.h, t.common().t)}
}

func (v Value) SetMapIndex(key, elem Value) {
	v.must("SetMapIndex", 1<<Map)
	v.mustBeExported("SetMapIndex")
	k := key.assign("reflect.Value.SetMapIndex", v.Type().Key())
	if elem.h == nil {
		setMapIndex(v.h, k.h, nil)
		return
	}
	setMapIndex(v.h, k.h, elem.assign("reflect.Value.SetMapIndex", v.Type().Elem()).h)
}

// MapIter goes through a map.
type MapIter struct {
	m    Value
	it   unsafe.Pointer
	done bool
}

func (v Value) MapRange() *MapIter {
	v.must("MapRange", 1<<Map)
	return &MapIter{m: v}
}

func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.done {
		panic("MapIter.Next called on exhausted iterator")
	}
	if iter.it == nil {
		iter.it = mapIterator(iter.m.h)
	}
	iter.done = !iteratorNext(iter.it)
	return !iter.done
}

func (iter *MapIter) check(method string) {
	if iter.it == nil {
		panic(method + " called before Next")
	}
	if iter.done {
		panic(method + " called on exhausted iterator")
	}
}

func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return Value{iteratorKey(iter.m.h, iter.it)}
}

func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return Value{iteratorValue(iter.m.h, iter.it)}
}

func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.must("MapRange", 1<<Map)
	}
	*iter = MapIter{m: v}
}

// SetIterKey sets v to the key that the iterator is at.
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.Set(iter.Key())
}

// SetIterValue sets v to the value that the iterator is at.
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.Set(iter.Value())
}

func (v Value) Slice(i, j int) Value {
	v.must("Slice", 1<<Array|1<<Slice|1<<String)
	if v.Kind() == Array && !v.CanAddr() {
		panic("reflect.Value.Slice: slice of unaddressable array")
	}
	most := valueLen(v.h)
	if v.Kind() == Slice {
		most = valueCap(v.h)
	}
	if i < 0 || j < i || j > most {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return Value{valueSlice(v.h, i, j, -1)}
}

func (v Value) Slice3(i, j, k int) Value {
	v.must("Slice3", 1<<Array|1<<Slice)
	if i < 0 || j < i || k < j || k > valueCap(v.h) {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return Value{valueSlice(v.h, i, j, k)}
}

func (v Value) Convert(t Type) Value {
	if v.h == nil || !v.Type().ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + v.Type().String() + " cannot be converted to type " + t.String())
	}
	return Value{valueConvert(v.h, t.common().t)}
}

func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	return v.Kind() != Slice || t.Kind() != Array || t.Len() <= v.Len()
}

func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := range v.Len() {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	case Func, Map, Slice:
		return false
	}
	return true
}

func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	return v.Type() == u.Type() && equalValues(v.h, u.h)
}

func equalValues(a, b unsafe.Pointer) bool

func (v Value) NumMethod() int {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	return v.Type().NumMethod()
}

func (v Value) Method(i int) Value {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if i < 0 || i >= v.NumMethod() {
		panic("reflect: Method index out of range")
	}
	if v.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	return Value{valueMethod(v.h, i)}
}

func (v Value) MethodByName(name string) Value {
	if v.h == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	t := v.Type()
	for i := range t.NumMethod() {
		if n, _, _ := typeMethod(t.common().t, i); n == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// Call calls a function; the last arguments of a variadic one are packed into its slice.
func (v Value) Call(in []Value) []Value {
	v.must("Call", 1<<Func)
	v.mustBeExported("Call")
	return v.call("Call", v.pack(in))
}

// CallSlice calls a variadic function whose last argument is its slice.
func (v Value) CallSlice(in []Value) []Value {
	v.must("CallSlice", 1<<Func)
	v.mustBeExported("CallSlice")
	if !v.Type().IsVariadic() {
		panic("reflect: CallSlice of non-variadic function")
	}
	return v.call("CallSlice", in)
}

func (v Value) pack(in []Value) []Value {
	t := v.Type()
	n := t.NumIn()
	if !t.IsVariadic() {
		return in
	}
	if len(in) < n-1 {
		panic("reflect: Call with too few input arguments")
	}
	rest := in[n-1:]
	slice := MakeSlice(t.In(n-1), len(rest), len(rest))
	for i, x := range rest {
		if !x.Type().AssignableTo(t.In(n - 1).Elem()) {
			panic("reflect: cannot use " + x.Type().String() + " as type " + t.In(n-1).Elem().String() + " in Call")
		}
		slice.Index(i).Set(x)
	}
	return append(append([]Value(nil), in[:n-1]...), slice)
}

func (v Value) call(method string, in []Value) []Value {
	t := v.Type()
	if v.IsNil() {
		panic("reflect.Value." + method + ": call of nil function")
	}
	if len(in) < t.NumIn() {
		panic("reflect: " + method + " with too few input arguments")
	}
	if len(in) > t.NumIn() {
		panic("reflect: " + method + " with too many input arguments")
	}
	args := make([]unsafe.Pointer, len(in))
	for i, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + method + " using zero Value argument")
		}
		if !x.Type().AssignableTo(t.In(i)) {
			panic("reflect: " + method + " using " + x.Type().String() + " as type " + t.In(i).String())
		}
		args[i] = valueConvert(x.h, t.In(i).common().t)
	}
	var out []Value
	for _, h := range valueCall(v.h, args) {
		out = append(out, Value{h})
	}
	return out
}

func (v Value) Send(x Value) {
	v.must("Send", 1<<Chan)
	chanSend(v.h, x.assign("reflect.Value.Send", v.Type().Elem()).h)
}

func (v Value) Recv() (x Value, ok bool) {
	v.must("Recv", 1<<Chan)
	h, ok := chanRecv(v.h)
	return Value{h}, ok
}

func (v Value) TrySend(x Value) bool {
	v.must("TrySend", 1<<Chan)
	return chanTrySend(v.h, x.assign("reflect.Value.TrySend", v.Type().Elem()).h)
}

func (v Value) TryRecv() (x Value, ok bool) {
	v.must("TryRecv", 1<<Chan)
	h, state := chanTryRecv(v.h)
	return Value{h}, state == 2
}

func (v Value) Close() {
	v.must("Close", 1<<Chan)
	chanClose(v.h)
}

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
