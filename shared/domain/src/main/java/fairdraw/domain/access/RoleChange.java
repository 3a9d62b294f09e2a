package fairdraw.domain.access;

/** The outcome of giving an operator another role. */
public sealed interface RoleChange {

    /** The operator has the role. */
    record Done(Operator operator) implements RoleChange {}

    /** There is no such operator. */
    record NotFound() implements RoleChange {}

    /** The owner who asked is none any more. */
    record NotOwner() implements RoleChange {}
}
