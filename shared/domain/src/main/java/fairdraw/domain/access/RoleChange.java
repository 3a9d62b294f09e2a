package fairdraw.domain.access;

/** The outcome of giving an operator another role. */
public sealed interface RoleChange {

    /** The operator has the role. */
    record Done(Operator operator) implements RoleChange {}

    /** There is no such operator. */
    record NotFound() implements RoleChange {}

    /** The owner who asked no longer is one. */
    record NotOwner() implements RoleChange {}
}
