package rand

func appendBigEndian(b []byte, v uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func appendLittleEndian(b []byte, v uint64) []byte {
	for shift := 0; shift < 64; shift += 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func bigEndian(b []byte) (v uint64) {
	for i := 0; i < 8; i++ {
		v = v<<8 | uint64(b[i])
	}
	return v
}

func littleEndian(b []byte) (v uint64) {
	for i := 7; i >= 0; i-- {
		v = v<<8 | uint64(b[i])
	}
	return v
}
