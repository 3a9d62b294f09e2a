/** How keys are made, told apart and taken back. */
@NullMarked
package fairdraw.domain.access;

import org.jspecify.annotations.NullMarked;
