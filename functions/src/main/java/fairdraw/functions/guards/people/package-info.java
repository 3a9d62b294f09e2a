/** The rules by which operators are admitted to operations. */
@NullMarked
package fairdraw.functions.guards.people;

import org.jspecify.annotations.NullMarked;
