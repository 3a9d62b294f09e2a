package fairdraw.functions.guards.people;

import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Role;
import fairdraw.functions.http.Request;
import java.util.EnumSet;
import java.util.Set;

/** The rules of which an operation has one. */
enum Permission {
    /** Every role reads. */
    READ(EnumSet.allOf(Role.class)),

    /** Every role signs in. */
    SIGN_IN(EnumSet.allOf(Role.class)),

    /** Help for one customer. */
    HELP(EnumSet.of(Role.OWNER, Role.OPERATOR, Role.SUPPORT)),

    /** The running of lotteries, draws and campaigns. */
    RUN(EnumSet.of(Role.OWNER, Role.OPERATOR)),

    /** Decisions about people, keys and issuers. */
    OWN(EnumSet.of(Role.OWNER)),

    /** Decisions about the installation, for owners with every organisation in reach. */
    OWN_ALL(EnumSet.of(Role.OWNER)) {
        @Override
        boolean admits(Operator operator, Request request) {
            return super.admits(operator, request) && operator.organisation().isEmpty();
        }
    },

    /** The keys of an operator, who may see to their own in any role. */
    OWN_KEYS(EnumSet.of(Role.OWNER)) {
        @Override
        boolean admits(Operator operator, Request request) {
            return super.admits(operator, request)
                    || request.path("operatorId").equals(operator.id().text());
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether an operator's role allows a request. */
    boolean admits(Operator operator, Request request) {
        return roles.contains(operator.role());
    }
}
