package reflect

import "unsafe"

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
	if v.Kind() == Array && !v.CanAddr() {
		panic("reflect.Value.Bytes of unaddressable byte array")
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
	if v.Kind() == Pointer {
		if v.Type().Elem().Kind() != Array {
			panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
		}
		return v.Type().Elem().Len()
	}
	v.must("Len", 1<<Array|1<<Chan|1<<Map|1<<Slice|1<<String)
	return valueLen(v.h)
}

func (v Value) Cap() int {
	if v.Kind() == Pointer {
		if v.Type().Elem().Kind() != Array {
			panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
		}
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
