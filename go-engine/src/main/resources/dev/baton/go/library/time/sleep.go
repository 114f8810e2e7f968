package time

import "unsafe"

// Sleep pauses the goroutine.
func Sleep(d Duration)

func newTimer(f func()) unsafe.Pointer
func startTimer(t unsafe.Pointer, delay, period int64) bool
func stopTimer(t unsafe.Pointer) bool

// Timer is a single event to come.
type Timer struct {
	C     <-chan Time
	c     chan Time
	timer unsafe.Pointer
}

// sender gives what puts the time into a channel if there is room.
func sender(c chan Time) func() {
	return func() {
		select {
		case c <- Now():
		default:
		}
	}
}

func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{c, c, newTimer(sender(c))}
	startTimer(t.timer, int64(d), 0)
	return t
}

// AfterFunc calls f in a goroutine of its own.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{timer: newTimer(f)}
	startTimer(t.timer, int64(d), 0)
	return t
}

func (t *Timer) Stop() bool {
	if t.timer == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t.timer)
}

func (t *Timer) Reset(d Duration) bool {
	if t.timer == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return startTimer(t.timer, int64(d), 0)
}

func After(d Duration) <-chan Time { return NewTimer(d).C }

// Ticker is an event that comes again and again.
type Ticker struct {
	C     <-chan Time
	timer unsafe.Pointer
}

func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{c, newTimer(sender(c))}
	startTimer(t.timer, int64(d), int64(d))
	return t
}

func (t *Ticker) Stop() {
	if t.timer != nil {
		stopTimer(t.timer)
	}
}

func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.timer == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	startTimer(t.timer, int64(d), int64(d))
}

func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
