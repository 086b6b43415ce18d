package org.gongzhi.places;

/** 坐标系. The coordinate systems that occur in China. */
public enum Datum {
  /** What satellite receivers say. */
  WGS_84,
  /** 国家大地坐标系, used by 天地图; within a decimetre of WGS-84, and treated as the same. */
  CGCS2000,
  /** 高德、腾讯、微信: shifted by 100 to 700 m inside China. */
  GCJ_02,
  /** 百度: GCJ-02 shifted once more. */
  BD_09
}
