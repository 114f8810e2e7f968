// Package errors makes and examines errors.
package errors

type errorString struct {
	text string
}

func (e *errorString) Error() string { return e.text }

// New gives a new error; no two are equal.
func New(text string) error { return &errorString{text} }

// ErrUnsupported says that an operation cannot be done here.
var ErrUnsupported = New("unsupported operation")

// Unwrap gives the error that err wraps, if it wraps one.
func Unwrap(err error) error {
	if wrapper, ok := err.(interface{ Unwrap() error }); ok {
		return wrapper.Unwrap()
	}
	return nil
}

// Is tells whether err or anything it wraps is the target.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, canCompare(target))
}

func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if judge, ok := err.(interface{ Is(error) bool }); ok && judge.Is(target) {
			return true
		}
		switch wrapper := err.(type) {
		case interface{ Unwrap() error }:
			err = wrapper.Unwrap()
		case interface{ Unwrap() []error }:
			for _, wrapped := range wrapper.Unwrap() {
				if is(wrapped, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// As finds the first error in err's tree that target can take, and puts it there.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	if complaint := checkTarget(target); complaint != "" {
		panic(complaint)
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for err != nil {
		if assign(target, err) {
			return true
		}
		if judge, ok := err.(interface{ As(any) bool }); ok && judge.As(target) {
			return true
		}
		switch wrapper := err.(type) {
		case interface{ Unwrap() error }:
			err = wrapper.Unwrap()
		case interface{ Unwrap() []error }:
			for _, wrapped := range wrapper.Unwrap() {
				if wrapped != nil && as(wrapped, target) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// canCompare tells whether == on an interface value does not panic.
func canCompare(value any) bool

// checkTarget gives the reason why As cannot fill a target.
func checkTarget(target any) string

// assign puts an error where target points to if it has the type for it.
func assign(target any, err error) bool

type joinError struct {
	errs []error
}

// Join wraps all errors that are not nil.
func Join(errs ...error) error {
	var kept []error
	for _, err := range errs {
		if err != nil {
			kept = append(kept, err)
		}
	}
	if kept == nil {
		return nil
	}
	return &joinError{kept}
}

func (e *joinError) Error() string {
	text := e.errs[0].Error()
	for _, err := range e.errs[1:] {
		text += "\n" + err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error { return e.errs }
