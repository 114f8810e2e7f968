// Package flag reads command lines.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// ErrHelp says that -help or -h was given and is no flag.
var ErrHelp = errors.New("flag: help requested")

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// Value is what a flag sets.
type Value interface {
	String() string
	Set(string) error
}

// Getter is a Value that can be read.
type Getter interface {
	Value
	Get() any
}

// ErrorHandling is what Parse does about an error.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota
	ExitOnError
	PanicOnError
)

// Flag is a flag of a set.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string
}

// FlagSet is a set of flags.
type FlagSet struct {
	Usage func()

	name          string
	parsed        bool
	actual        map[string]*Flag
	formal        map[string]*Flag
	args          []string
	errorHandling ErrorHandling
	output        io.Writer
}

// CommandLine is the set of the program itself.
var CommandLine = NewFlagSet(os.Args[0], ExitOnError)

// Usage prints how the program is used.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func init() { CommandLine.Usage = func() { Usage() } }

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, errorHandling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name, f.errorHandling = name, errorHandling
}

func (f *FlagSet) Name() string                 { return f.name }
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.errorHandling }
func (f *FlagSet) SetOutput(output io.Writer)   { f.output = output }
func (f *FlagSet) NFlag() int                   { return len(f.actual) }
func (f *FlagSet) NArg() int                    { return len(f.args) }
func (f *FlagSet) Args() []string               { return f.args }
func (f *FlagSet) Parsed() bool                 { return f.parsed }
func (f *FlagSet) Lookup(name string) *Flag     { return f.formal[name] }

func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

func visit(flags map[string]*Flag, fn func(*Flag)) {
	var names []string
	for name := range flags {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fn(flags[name])
	}
}

// VisitAll visits all flags by name, Visit those that were set.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.formal, fn) }
func (f *FlagSet) Visit(fn func(*Flag))    { visit(f.actual, fn) }

func (f *FlagSet) Set(name, value string) error {
	flag, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.enter(flag)
	return nil
}

func (f *FlagSet) enter(flag *Flag) {
	if f.actual == nil {
		f.actual = map[string]*Flag{}
	}
	f.actual[flag.Name] = flag
}

func (f *FlagSet) Var(value Value, name string, usage string) {
	switch {
	case strings.HasPrefix(name, "-"):
		panic(f.failText("flag %q begins with -", name))
	case strings.Contains(name, "="):
		panic(f.failText("flag %q contains =", name))
	case f.formal[name] != nil && f.name == "":
		panic(f.failText("flag redefined: %s", name))
	case f.formal[name] != nil:
		panic(f.failText("%s flag redefined: %s", f.name, name))
	}
	if f.formal == nil {
		f.formal = map[string]*Flag{}
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

func (f *FlagSet) failText(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

func (f *FlagSet) failf(format string, a ...any) error {
	err := errors.New(f.failText(format, a...))
	f.usage()
	return err
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

func isBool(value Value) bool {
	b, ok := value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// UnquoteUsage gives the name of a flag's value, which the usage may have in back quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	before, rest, ok := strings.Cut(flag.Usage, "`")
	if ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	name = "value"
	switch flag.Value.(type) {
	case *boolValue:
		name = ""
	case *durationValue:
		name = "duration"
	case *floatValue:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	if isBool(flag.Value) {
		name = ""
	}
	return name, flag.Usage
}

// isZero tells whether a default is not worth mentioning.
func isZero(value string) bool {
	switch value {
	case "", "0", "false", "0s", "<nil>":
		return true
	}
	return false
}

func (f *FlagSet) PrintDefaults() {
	f.VisitAll(func(flag *Flag) {
		text := "  -" + flag.Name
		name, usage := UnquoteUsage(flag)
		if name != "" {
			text += " " + name
		}
		// The usage of a flag of one letter without value fits behind it.
		if len(text) <= 4 {
			text += "\t"
		} else {
			text += "\n    \t"
		}
		text += strings.ReplaceAll(usage, "\n", "\n    \t")
		if !isZero(flag.DefValue) {
			if _, ok := flag.Value.(*stringValue); ok {
				text += fmt.Sprintf(" (default %q)", flag.DefValue)
			} else {
				text += fmt.Sprintf(" (default %v)", flag.DefValue)
			}
		}
		fmt.Fprint(f.Output(), text, "\n")
	})
}

// next takes an argument that is a flag; it tells whether there was one.
func (f *FlagSet) next() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	dashes := 1
	if arg[1] == '-' {
		dashes = 2
		if len(arg) == 2 {
			f.args = f.args[1:]
			return false, nil
		}
	}
	name := arg[dashes:]
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.failf("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	flag, ok := f.formal[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.failf("flag provided but not defined: -%s", name)
	}
	if isBool(flag.Value) {
		if !hasValue {
			value = "true"
		}
		if err := flag.Value.Set(value); err != nil {
			if hasValue {
				return false, f.failf("invalid boolean value %q for -%s: %v", value, name, err)
			}
			return false, f.failf("invalid boolean flag %s: %v", name, err)
		}
	} else {
		if !hasValue && len(f.args) > 0 {
			hasValue = true
			value, f.args = f.args[0], f.args[1:]
		}
		if !hasValue {
			return false, f.failf("flag needs an argument: -%s", name)
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.failf("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	f.enter(flag)
	return true, nil
}

func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.next()
		if more {
			continue
		}
		if err == nil {
			return nil
		}
		switch f.errorHandling {
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
		return err
	}
}
