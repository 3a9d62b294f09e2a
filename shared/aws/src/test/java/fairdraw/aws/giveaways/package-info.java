/** Tests of the items of giveaways in the tables of draws. */
@NullMarked
package fairdraw.aws.giveaways;

import org.jspecify.annotations.NullMarked;
