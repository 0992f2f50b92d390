/// Who answers what, read off the definition: as few people as cover every way to answer.
@NullMarked
package fr.parvis.rehearsal.plan;

import org.jspecify.annotations.NullMarked;
