-- Who stands in a year's book, and with which photo: the one definition that pages and the check of access share. A student
-- is in the class of the open enrolment, or in the one that lasted to the end of the year. The photo is the chosen one, unless
-- an editor rejected it, else the newest approved one; it shows only while it is approved and consent is in force, and is
-- NULL otherwise. Consent is to a portrait and the name, so a student whose family refused it has no place
-- at all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW portrait AS
SELECT e.school_year_id, e.school_class_id, e.student_id, f.id AS photo_id, f.object_id, f.colour, f.placeholder
FROM enrolment e
    JOIN school_year y ON y.id = e.school_year_id
    LEFT JOIN consent k ON k.student_id = e.student_id AND k.purpose = 'YEARBOOK' AND k.in_force = TRUE
    LEFT JOIN portrait_choice c ON c.student_id = e.student_id AND c.school_year_id = e.school_year_id
        AND EXISTS (SELECT 1 FROM photo r WHERE r.id = c.photo_id AND r.approval <> 'REJECTED')
    LEFT JOIN photo f ON f.student_id = e.student_id AND f.state = 'READY' AND f.approval = 'APPROVED'
        AND f.id = COALESCE(c.photo_id,
            (SELECT MAX(n.id) FROM photo n WHERE n.student_id = e.student_id AND n.state = 'READY' AND n.approval = 'APPROVED'))
        AND k.given = TRUE
WHERE (e.is_open = TRUE OR e.ends_on >= y.ends_on AND e.planned IS NULL) AND (k.given IS NULL OR k.given = TRUE);
