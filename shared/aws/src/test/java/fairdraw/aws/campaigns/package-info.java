/** Tests of the tables of campaigns and lucky numbers. */
@NullMarked
package fairdraw.aws.campaigns;

import org.jspecify.annotations.NullMarked;
