package atomic

// noCopy marks what must not be copied after its first use.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// align64 stands before what is read and written as 64 bits at once.
type align64 struct{}

// Int32 is an int32 that goroutines share.
type Int32 struct {
	_ noCopy
	v int32
}

func (x *Int32) Load() int32           { return LoadInt32(&x.v) }
func (x *Int32) Store(val int32)       { StoreInt32(&x.v, val) }
func (x *Int32) Swap(new int32) int32  { return SwapInt32(&x.v, new) }
func (x *Int32) Add(delta int32) int32 { return AddInt32(&x.v, delta) }
func (x *Int32) And(mask int32) int32  { return AndInt32(&x.v, mask) }
func (x *Int32) Or(mask int32) int32   { return OrInt32(&x.v, mask) }

func (x *Int32) CompareAndSwap(old, new int32) bool { return CompareAndSwapInt32(&x.v, old, new) }

// Int64 is an int64 that goroutines share.
type Int64 struct {
	_ noCopy
	_ align64
	v int64
}

func (x *Int64) Load() int64           { return LoadInt64(&x.v) }
func (x *Int64) Store(val int64)       { StoreInt64(&x.v, val) }
func (x *Int64) Swap(new int64) int64  { return SwapInt64(&x.v, new) }
func (x *Int64) Add(delta int64) int64 { return AddInt64(&x.v, delta) }
func (x *Int64) And(mask int64) int64  { return AndInt64(&x.v, mask) }
func (x *Int64) Or(mask int64) int64   { return OrInt64(&x.v, mask) }

func (x *Int64) CompareAndSwap(old, new int64) bool { return CompareAndSwapInt64(&x.v, old, new) }

// Uint32 is a uint32 that goroutines share.
type Uint32 struct {
	_ noCopy
	v uint32
}

func (x *Uint32) Load() uint32            { return LoadUint32(&x.v) }
func (x *Uint32) Store(val uint32)        { StoreUint32(&x.v, val) }
func (x *Uint32) Swap(new uint32) uint32  { return SwapUint32(&x.v, new) }
func (x *Uint32) Add(delta uint32) uint32 { return AddUint32(&x.v, delta) }
func (x *Uint32) And(mask uint32) uint32  { return AndUint32(&x.v, mask) }
func (x *Uint32) Or(mask uint32) uint32   { return OrUint32(&x.v, mask) }

func (x *Uint32) CompareAndSwap(old, new uint32) bool { return CompareAndSwapUint32(&x.v, old, new) }

// Uint64 is a uint64 that goroutines share.
type Uint64 struct {
	_ noCopy
	_ align64
	v uint64
}

func (x *Uint64) Load() uint64            { return LoadUint64(&x.v) }
func (x *Uint64) Store(val uint64)        { StoreUint64(&x.v, val) }
func (x *Uint64) Swap(new uint64) uint64  { return SwapUint64(&x.v, new) }
func (x *Uint64) Add(delta uint64) uint64 { return AddUint64(&x.v, delta) }
func (x *Uint64) And(mask uint64) uint64  { return AndUint64(&x.v, mask) }
func (x *Uint64) Or(mask uint64) uint64   { return OrUint64(&x.v, mask) }

func (x *Uint64) CompareAndSwap(old, new uint64) bool { return CompareAndSwapUint64(&x.v, old, new) }

// Uintptr is a uintptr that goroutines share.
type Uintptr struct {
	_ noCopy
	v uintptr
}

func (x *Uintptr) Load() uintptr             { return LoadUintptr(&x.v) }
func (x *Uintptr) Store(val uintptr)         { StoreUintptr(&x.v, val) }
func (x *Uintptr) Swap(new uintptr) uintptr  { return SwapUintptr(&x.v, new) }
func (x *Uintptr) Add(delta uintptr) uintptr { return AddUintptr(&x.v, delta) }
func (x *Uintptr) And(mask uintptr) uintptr  { return AndUintptr(&x.v, mask) }
func (x *Uintptr) Or(mask uintptr) uintptr   { return OrUintptr(&x.v, mask) }

func (x *Uintptr) CompareAndSwap(old, new uintptr) bool { return CompareAndSwapUintptr(&x.v, old, new) }

// Bool is a bool that goroutines share.
type Bool struct {
	_ noCopy
	v uint32
}

func number(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func (x *Bool) Load() bool         { return LoadUint32(&x.v) != 0 }
func (x *Bool) Store(val bool)     { StoreUint32(&x.v, number(val)) }
func (x *Bool) Swap(new bool) bool { return SwapUint32(&x.v, number(new)) != 0 }

func (x *Bool) CompareAndSwap(old, new bool) bool {
	return CompareAndSwapUint32(&x.v, number(old), number(new))
}

// Pointer is a *T that goroutines share.
type Pointer[T any] struct {
	busy uint32
	p    *T
}

func (x *Pointer[T]) lock() {
	for !CompareAndSwapUint32(&x.busy, 0, 1) {
		yield()
	}
}

func (x *Pointer[T]) unlock() { StoreUint32(&x.busy, 0) }

func (x *Pointer[T]) Load() *T {
	x.lock()
	p := x.p
	x.unlock()
	return p
}

func (x *Pointer[T]) Store(val *T) { x.Swap(val) }

func (x *Pointer[T]) Swap(new *T) (old *T) {
	x.lock()
	old, x.p = x.p, new
	x.unlock()
	return old
}

func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	x.lock()
	if swapped = x.p == old; swapped {
		x.p = new
	}
	x.unlock()
	return swapped
}

// Value is a value of one type that goroutines share.
type Value struct {
	busy uint32
	v    any
}

func yield()

func sameType(a, b any) bool

func (v *Value) lock() {
	for !CompareAndSwapUint32(&v.busy, 0, 1) {
		yield()
	}
}

func (v *Value) unlock() { StoreUint32(&v.busy, 0) }

func (v *Value) Load() (val any) {
	v.lock()
	val = v.v
	v.unlock()
	return val
}

func (v *Value) check(operation string, val any) {
	if val == nil {
		panic("sync/atomic: " + operation + " of nil value into Value")
	}
	v.lock()
	if v.v != nil && !sameType(v.v, val) {
		v.unlock()
		panic("sync/atomic: " + operation + " of inconsistently typed value into Value")
	}
}

func (v *Value) Store(val any) {
	v.check("store", val)
	v.v = val
	v.unlock()
}

func (v *Value) Swap(new any) (old any) {
	v.check("swap", new)
	old, v.v = v.v, new
	v.unlock()
	return old
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	v.check("compare and swap", new)
	defer v.unlock()
	if swapped = v.v == old; swapped {
		v.v = new
	}
	return swapped
}
