package dev.baton.go.types;

/** A channel type. */
public final class Chan implements Type {

  /** What a channel of this type may be used for. */
  public enum Direction {
    BOTH,
    SEND_ONLY,
    RECEIVE_ONLY
  }

  private final Direction direction;
  private Type elem;

  public Chan(Direction direction, Type elem) {
    this.direction = direction;
    this.elem = elem;
  }

  public Direction direction() {
    return direction;
  }

  /** Sets the element of a type that was made before it was known: one that mentions itself. */
  public void complete(Type known) {
    elem = known;
  }

  public Type elem() {
    return elem;
  }

  public boolean canSend() {
    return direction != Direction.RECEIVE_ONLY;
  }

  public boolean canReceive() {
    return direction != Direction.SEND_ONLY;
  }

  @Override
  public String toString() {
    return TypeText.of(this);
  }
}
