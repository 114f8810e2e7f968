package rand

import "errors"

// ChaCha8 is the generator of C2SP's chacha8rand: a seed gives 16 blocks of ChaCha8, of which the
// last 32 bytes are the next seed. Four blocks are made at a time.
type ChaCha8 struct {
	seed   [4]uint64
	buffer [atATime]uint64
	block  uint32 // the first block in the buffer
	used   uint32 // numbers of the buffer
	end    uint32 // of the numbers in the buffer
}

const (
	blocks        = 16
	blocksAtATime = 4
	atATime       = 32
)

func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.seed {
		c.seed[i] = littleEndian(seed[8*i:])
	}
	c.fill(0)
	c.used = 0
}

// chacha8 gives four interleaved blocks of a key.
func chacha8(key []uint64, block uint32, numbers []uint64)

func (c *ChaCha8) fill(block uint32) {
	chacha8(c.seed[:], block, c.buffer[:])
	c.block = block
	c.end = atATime
	if block == blocks-blocksAtATime {
		c.end -= uint32(len(c.seed))
	}
}

func (c *ChaCha8) Uint64() uint64 {
	if c.used >= c.end {
		c.refill()
	}
	v := c.buffer[c.used%atATime]
	c.used++
	return v
}

func (c *ChaCha8) refill() {
	next := c.block + blocksAtATime
	if next == blocks {
		copy(c.seed[:], c.buffer[atATime-len(c.seed):])
		next = 0
	}
	c.fill(next)
	c.used = 0
}

const (
	chacha8Prefix = "chacha8:"
	chacha8Size   = len(chacha8Prefix) + 8 + 32
)

// MarshalBinary implements encoding.BinaryMarshaler.
func (c *ChaCha8) MarshalBinary() ([]byte, error) {
	used := c.block/blocksAtATime*atATime + c.used
	data := appendBigEndian([]byte(chacha8Prefix), uint64(used))
	for _, part := range c.seed {
		data = appendLittleEndian(data, part)
	}
	return data, nil
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) != chacha8Size || string(data[:len(chacha8Prefix)]) != chacha8Prefix {
		return errors.New("invalid ChaCha8 encoding")
	}
	data = data[len(chacha8Prefix):]
	used := bigEndian(data)
	if used > blocks/blocksAtATime*atATime-uint64(len(c.seed)) {
		return errors.New("invalid ChaCha8 encoding")
	}
	for i := range c.seed {
		c.seed[i] = littleEndian(data[8*(i+1):])
	}
	c.fill(uint32(used) / atATime * blocksAtATime)
	c.used = uint32(used) % atATime
	return nil
}
