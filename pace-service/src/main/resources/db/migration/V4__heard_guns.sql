-- 'wave=time' of every gun that shots had moved when last anything came of one, between spaces: the same again moves nothing.
alter table race add column heard_guns text not null default '';
