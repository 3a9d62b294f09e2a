/** Who may call: organisations, operators, their keys, and the record of what operators did. */
@NullMarked
package fairdraw.domain.access;

import org.jspecify.annotations.NullMarked;
