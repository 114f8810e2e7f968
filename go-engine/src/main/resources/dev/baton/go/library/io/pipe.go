package io

// pipe hands each write's bytes over to as many reads as it takes.
type pipe struct {
	turn     chan struct{}
	data     chan []byte
	taken    chan int
	done     chan struct{}
	closing  chan struct{}
	readErr  error
	writeErr error
}

// PipeReader is the end of a pipe that is read.
type PipeReader struct {
	p *pipe
}

// PipeWriter is the end of a pipe that is written.
type PipeWriter struct {
	p *pipe
}

// Pipe gives the two ends of a pipe without a buffer.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{
		turn:    make(chan struct{}, 1),
		data:    make(chan []byte),
		taken:   make(chan int),
		done:    make(chan struct{}),
		closing: make(chan struct{}, 1),
	}
	return &PipeReader{p}, &PipeWriter{p}
}

func (p *pipe) isDone() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

func (p *pipe) close(readErr, writeErr error) {
	p.closing <- struct{}{}
	if !p.isDone() {
		p.readErr, p.writeErr = readErr, writeErr
		close(p.done)
	}
	<-p.closing
}

func (r *PipeReader) Read(data []byte) (n int, err error) {
	if r.p.isDone() {
		return 0, r.p.readErr
	}
	select {
	case written := <-r.p.data:
		n = copy(data, written)
		r.p.taken <- n
		return n, nil
	case <-r.p.done:
		return 0, r.p.readErr
	}
}

func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.close(ErrClosedPipe, err)
	return nil
}

func (w *PipeWriter) Write(data []byte) (n int, err error) {
	if w.p.isDone() {
		return 0, w.p.writeErr
	}
	w.p.turn <- struct{}{}
	defer func() { <-w.p.turn }()
	for once := true; once || len(data) > 0; once = false {
		select {
		case w.p.data <- data:
			taken := <-w.p.taken
			data = data[taken:]
			n += taken
		case <-w.p.done:
			return n, w.p.writeErr
		}
	}
	return n, nil
}

func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.close(err, ErrClosedPipe)
	return nil
}
