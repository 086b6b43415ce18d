-- what an older case may need now that its rule book says more; its own terms stay as they were
update casework.case_file
set terms = jsonb_build_object(
    'REVIEW', jsonb_build_object('limit', '1 WORKING_DAYS', 'source', '共治起始值（可改）'),
    'SUPPLEMENT', jsonb_build_object('limit', '5 WORKING_DAYS', 'source', '共治起始值（可改）'),
    'EXTEND', jsonb_build_object('limit', '5 WORKING_DAYS', 'source', '共治起始值（可改）'),
    'HOLD', jsonb_build_object('limit', '6 MONTHS', 'source', '共治起始值（可改）'),
    'ASSIST', jsonb_build_object('limit', '3 WORKING_DAYS', 'source', '共治起始值（可改）'),
    'FEEDBACK', jsonb_build_object('limit', '3 WORKING_DAYS', 'source', '共治起始值（可改）'))
  || terms
where procedure = 'matter';
