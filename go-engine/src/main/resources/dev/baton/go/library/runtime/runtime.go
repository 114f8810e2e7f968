// Package runtime is the program's view of what runs it.
package runtime

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc"
)

// Error is a panic that the run-time system raised.
type Error interface {
	error
	RuntimeError()
}

// TypeAssertionError is the kind of error of a failed type assertion.
type TypeAssertionError struct {
	text string
}

func (e *TypeAssertionError) Error() string { return e.text }
func (*TypeAssertionError) RuntimeError()   {}

func Version() string { return "go1.22" }
func GOROOT() string  { return "/usr/local/go" }

func Gosched()
func Goexit()
func NumGoroutine() int
func NumCPU() int
func GC()

// MemProfileRate is kept, but no profile is made.
var MemProfileRate int = 512 * 1024

// Breakpoint would stop in a debugger.
func Breakpoint() {}

func NumCgoCall() int64 { return 0 }

// GOMAXPROCS gives the number of processors; it cannot be changed.
func GOMAXPROCS(n int) int { return NumCPU() }

func LockOSThread()   {}
func UnlockOSThread() {}

func KeepAlive(x any)                {}
func SetFinalizer(obj, finalizer any) {}

// MemStats tells about memory, as far as it is known.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
}

func memory() (used, size, total uint64, collections uint64)

func ReadMemStats(m *MemStats) {
	used, size, total, collections := memory()
	*m = MemStats{
		Alloc:      used,
		TotalAlloc: total,
		Sys:        size,
		Mallocs:    total / 16,
		HeapAlloc:  used,
		HeapSys:    size,
		HeapInuse:  used,
		HeapIdle:   size - used,
		NumGC:      uint32(collections),
		EnableGC:   true,
	}
}

// Caller tells which line called; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)

// Callers fills pc with the places of the calls; 0 is Callers itself.
func Callers(skip int, pc []uintptr) int

func registered(pc uintptr) (function, file string, line int)
func entryOf(function string) uintptr

// Func is a function in the program.
type Func struct {
	name string
	file string
	line int
}

func FuncForPC(pc uintptr) *Func {
	name, file, line := registered(pc)
	if name == "" {
		return nil
	}
	return &Func{name, file, line}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return entryOf(f.name) }

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line = registered(pc)
	return file, line
}

// Frame is a call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames goes through calls.
type Frames struct {
	pcs []uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	name, file, line := registered(pc)
	return Frame{pc - 1, &Func{name, file, line}, name, file, line, entryOf(name)}, len(f.pcs) > 0
}

// Stack puts the goroutine's stack into buf; with all, those of all goroutines.
func Stack(buf []byte, all bool) int
