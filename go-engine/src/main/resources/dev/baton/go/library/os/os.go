// Package os is the program's view of the system it runs on.
package os

import (
	"errors"
	"io"
	"io/fs"
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = errors.New("i/o timeout")
	ErrProcessDone      = errors.New("os: process already finished")
)

// Args are the program's name and arguments.
var Args = arguments()

func arguments() []string

var (
	Stdin  = &File{fd: 0, name: "/dev/stdin"}
	Stdout = &File{fd: 1, name: "/dev/stdout"}
	Stderr = &File{fd: 2, name: "/dev/stderr"}
)

// Exit ends the program at once; deferred functions do not run.
func Exit(code int)

func Getpid() int
func Getppid() int { return 1 }
func Getuid() int  { return 0 }
func Getgid() int  { return 0 }
func Getpagesize() int { return 4096 }

func Hostname() (name string, err error) { return "localhost", nil }

func lookupEnv(key string) (string, bool)
func environ() []string
func setEnv(key, value string)
func unsetEnv(key string)

func Getenv(key string) string {
	value, _ := lookupEnv(key)
	return value
}

func LookupEnv(key string) (string, bool) { return lookupEnv(key) }

func Environ() []string { return environ() }

// Setenv changes the environment of this program only.
func Setenv(key, value string) error {
	if key == "" {
		return NewSyscallError("setenv", ErrInvalid)
	}
	setEnv(key, value)
	return nil
}

func Unsetenv(key string) error {
	unsetEnv(key)
	return nil
}

func Clearenv() {
	for _, entry := range environ() {
		for i := 0; i < len(entry); i++ {
			if entry[i] == '=' {
				unsetEnv(entry[:i])
				break
			}
		}
	}
}

// Expand replaces ${name} and $name.
func Expand(s string, mapping func(string) string) string {
	out := ""
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 >= len(s) {
			continue
		}
		name, width := variableName(s[i+1:])
		if width == 0 {
			continue
		}
		out += s[start:i]
		if name != "" {
			out += mapping(name)
		}
		i += width
		start = i + 1
	}
	return out + s[start:]
}

func variableName(s string) (name string, width int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	for width < len(s) && isNamePart(s[width]) {
		width++
	}
	return s[:width], width
}

func isNamePart(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func ExpandEnv(s string) string { return Expand(s, Getenv) }

func Getwd() (dir string, err error) { return workingDirectory(), nil }

func workingDirectory() string

func TempDir() string { return "/tmp" }

func Executable() (string, error) { return Args[0], nil }

// SyscallError is a call of the system that failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }
func (e *SyscallError) Unwrap() error { return e.Err }

func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

func underlying(err error) error {
	switch wrapper := err.(type) {
	case *PathError:
		return wrapper.Err
	case *SyscallError:
		return wrapper.Err
	}
	return err
}

func IsExist(err error) bool      { return errors.Is(underlying(err), ErrExist) }
func IsNotExist(err error) bool   { return errors.Is(underlying(err), ErrNotExist) }
func IsPermission(err error) bool { return errors.Is(underlying(err), ErrPermission) }
func IsTimeout(err error) bool    { return errors.Is(underlying(err), ErrDeadlineExceeded) }

// Flags of OpenFile.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_TRUNC  int = 0x200
	O_APPEND int = 0x400
	O_SYNC   int = 0x101000
)

// Signal is something that happens to a process.
type Signal interface {
	String() string
	Signal()
}

type signal string

func (s signal) String() string { return string(s) }
func (s signal) Signal()        {}

var (
	Interrupt Signal = signal("interrupt")
	Kill      Signal = signal("killed")
)

// File is an open file.
type File struct {
	fd      int
	name    string
	closed  bool
	entries []DirEntry // of a directory, those that were not yet read
	listed  bool
}

// What the natives give in place of errors: empty is success, others are looked up.
func failure(op, path, reason string) error {
	switch reason {
	case "":
		return nil
	case "EOF":
		return io.EOF
	case "not exist":
		return &PathError{Op: op, Path: path, Err: errNoEntry}
	case "exist":
		return &PathError{Op: op, Path: path, Err: errExists}
	case "permission":
		return &PathError{Op: op, Path: path, Err: errDenied}
	}
	return &PathError{op, path, errors.New(reason)}
}

// kindError has the system's words for an error of a general kind.
type kindError struct {
	text string
	kind error
}

func (e *kindError) Error() string        { return e.text }
func (e *kindError) Is(target error) bool { return target == e.kind }

var (
	errNoEntry = &kindError{"no such file or directory", ErrNotExist}
	errExists  = &kindError{"file exists", ErrExist}
	errDenied  = &kindError{"permission denied", ErrPermission}
)

func write(fd int, b []byte) string
func read(fd int, b []byte) (n int, reason string)
func open(name string, flag int) (fd int, reason string)
func closeFile(fd int) string
func seek(fd int, offset int64, whence int) (at int64, reason string)
func remove(name string, all bool) string
func rename(from, to string) string
func mkdir(name string, all bool) string
func readDir(name string) (names []string, reason string)

func Open(name string) (*File, error)   { return OpenFile(name, O_RDONLY, 0) }
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, reason := open(name, flag)
	if reason != "" {
		return nil, failure("open", name, reason)
	}
	return &File{fd: fd, name: name}, nil
}

func (f *File) Name() string { return f.name }
func (f *File) Fd() uintptr  { return uintptr(f.fd) }
func (f *File) Sync() error  { return nil }

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{op, f.name, ErrClosed}
	}
	return nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if reason := write(f.fd, b); reason != "" {
		return 0, failure("write", f.name, reason)
	}
	return len(b), nil
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n, reason := read(f.fd, b)
	return n, failure("read", f.name, reason)
}

func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if _, err := f.Seek(off, io.SeekStart); err != nil {
		return 0, err
	}
	n, err = io.ReadFull(f, b)
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	return n, err
}

func (f *File) Seek(offset int64, whence int) (int64, error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	at, reason := seek(f.fd, offset, whence)
	return at, failure("seek", f.name, reason)
}

func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	return failure("close", f.name, closeFile(f.fd))
}

func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closing := f.Close(); closing != nil && err == nil {
		err = closing
	}
	return err
}

func Remove(name string) error    { return failure("remove", name, remove(name, false)) }
func RemoveAll(path string) error { return failure("unlinkat", path, remove(path, true)) }

func Rename(oldpath, newpath string) error {
	return failure("rename", oldpath, rename(oldpath, newpath))
}

func Mkdir(name string, perm FileMode) error    { return failure("mkdir", name, mkdir(name, false)) }
func MkdirAll(path string, perm FileMode) error { return failure("mkdir", path, mkdir(path, true)) }

// MkdirTemp makes a directory with a name that no other has.
func MkdirTemp(dir, pattern string) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	for try := 0; ; try++ {
		name := dir + "/" + uniqueName(pattern)
		reason := mkdir(name, false)
		if reason != "exist" || try > 1000 {
			return name, failure("mkdir", name, reason)
		}
	}
}

// CreateTemp makes a file with a name that no other has.
func CreateTemp(dir, pattern string) (*File, error) {
	if dir == "" {
		dir = TempDir()
	}
	for try := 0; ; try++ {
		f, err := OpenFile(dir+"/"+uniqueName(pattern), O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil || !IsExist(err) || try > 1000 {
			return f, err
		}
	}
}

func uniqueName(pattern string) string {
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			return pattern[:i] + randomDigits() + pattern[i+1:]
		}
	}
	return pattern + randomDigits()
}

func randomDigits() string
