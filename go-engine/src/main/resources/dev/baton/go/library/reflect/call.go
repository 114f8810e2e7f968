package reflect

import "unsafe"

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
