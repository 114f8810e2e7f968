package sync

import "sync/atomic"

// Once does something once.
type Once struct {
	done atomic.Uint32
	m    Mutex
}

func (o *Once) Do(f func()) {
	if o.done.Load() == 0 {
		o.slow(f)
	}
}

func (o *Once) slow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done.Load() == 0 {
		defer o.done.Store(1)
		f()
	}
}

// OnceFunc gives a function that calls f only once.
func OnceFunc(f func()) func() {
	once := OnceValue(func() struct{} {
		f()
		return struct{}{}
	})
	return func() { once() }
}

// OnceValue gives a function that calls f only once and always gives its value.
func OnceValue[T any](f func() T) func() T {
	var (
		once   Once
		good   bool
		failed any
		result T
	)
	return func() T {
		once.Do(func() {
			defer func() {
				if !good {
					failed = recover()
					panic(failed)
				}
			}()
			result = f()
			good = true
		})
		if !good {
			panic(failed)
		}
		return result
	}
}

// OnceValues gives a function that calls f only once and always gives its values.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		first  T1
		second T2
	}
	once := OnceValue(func() pair {
		first, second := f()
		return pair{first, second}
	})
	return func() (T1, T2) {
		p := once()
		return p.first, p.second
	}
}
