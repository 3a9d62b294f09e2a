/** Tests of results, ranks and prizes in the table Draws. */
@NullMarked
package fairdraw.aws.draws.results;

import org.jspecify.annotations.NullMarked;
