/** Tests of the tables of draws. */
@NullMarked
package fairdraw.aws.draws;

import org.jspecify.annotations.NullMarked;
