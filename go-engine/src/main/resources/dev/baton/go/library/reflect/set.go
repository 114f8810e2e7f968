package reflect

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
