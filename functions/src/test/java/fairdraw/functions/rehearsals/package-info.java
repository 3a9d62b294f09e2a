/** Tests of what happens before a snapshot is taken, and the recorder of its tapes. */
@NullMarked
package fairdraw.functions.rehearsals;

import org.jspecify.annotations.NullMarked;
