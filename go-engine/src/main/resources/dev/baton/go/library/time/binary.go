package time

import "errors"

const (
	binaryMinutes = 1 // the version with an offset in whole minutes
	binarySeconds = 2 // the version with the offset's seconds behind it
	binaryLength  = 1 + 8 + 4 + 2
	utcMark       = -1 // stands for UTC, in place of an offset
)

// MarshalBinary gives the moment and the zone's offset: a version, the seconds since the year 1, the
// nanoseconds and the minutes east of UTC.
func (t Time) MarshalBinary() ([]byte, error) {
	version, minutes, seconds := binaryMinutes, int64(utcMark), 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		if offset%60 != 0 {
			version, seconds = binarySeconds, offset%60
		}
		minutes = int64(offset / 60)
		if minutes < -32768 || minutes > 32767 || minutes == utcMark {
			return nil, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b := []byte{byte(version)}
	b = appendNumber(b, t.sec, 8)
	b = appendNumber(b, int64(t.nsec), 4)
	b = appendNumber(b, minutes, 2)
	if version == binarySeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// appendNumber appends the lower bytes of a number, the highest of them first.
func appendNumber(b []byte, n int64, bytes int) []byte {
	for i := bytes - 1; i >= 0; i-- {
		b = append(b, byte(n>>uint(8*i)))
	}
	return b
}

func numberIn(b []byte) int64 {
	n := int64(0)
	for _, c := range b {
		n = n<<8 | int64(c)
	}
	return n
}

// UnmarshalBinary sets the time from what MarshalBinary gave.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	length := binaryLength
	switch data[0] {
	case binaryMinutes:
	case binarySeconds:
		length++
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != length {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	offset := int(int16(numberIn(data[13:15]))) * 60
	if data[0] == binarySeconds {
		offset += int(data[15])
	}
	*t = Time{sec: numberIn(data[1:9]), nsec: int32(numberIn(data[9:13])), loc: Local}
	if offset == utcMark*60 {
		t.loc = UTC
	} else if _, local := t.Zone(); local != offset {
		t.loc = FixedZone("", offset)
	}
	return nil
}

func (t Time) GobEncode() ([]byte, error)   { return t.MarshalBinary() }
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
